#!/usr/bin/env python3
"""Computes the polynomial coefficients of VectorMath and prints them as C#.

Usage: python3 tools/coefficients.py > src/LossGen.Runtime/Numerics/Coefficients.cs     (needs mpmath)

Each polynomial interpolates its function at the Chebyshev nodes of the interval, in 60 digits; that is within a small
factor of the best polynomial (Trefethen, Approximation Theory and Approximation Practice, theorem 16.1). Coefficients
are rounded to the target format. The error printed in the comment is that of the rounded polynomial, relative to the
function it serves, at 2001 points.
"""
import struct
from mpmath import atanh, chebyfit, digamma, exp, inf, log, loggamma, mp, mpf, nstr, pi, polyval, psi, sqrt

mp.dps = 60


def rounded(value, single):
    return struct.unpack("f", struct.pack("f", float(value)))[0] if single else float(value)


def polynomial(name, formula, function, low, high, degree, weight, single=False):
    """A class of coefficients C0 (constant term) to C<degree>; weight(x) turns an absolute error into the relative one."""
    values = [mpf(rounded(c, single)) for c in chebyfit(function, [low, high], degree + 1)]
    worst = mpf(0)
    for i in range(2001):
        x = low + (high - low) * mpf(i) / 2000
        worst = max(worst, abs((polyval(values, x) - function(x)) * weight(x)))
    kind, suffix = ("float", "f") if single else ("double", "")
    lines = [
        f"    /// <summary>{formula} on [{nstr(low, 6)}, {nstr(high, 6)}]; relative error {nstr(worst, 2)}.</summary>",
        f"    internal static class {name}",
        "    {",
    ]
    for i, value in enumerate(reversed(values)):
        lines.append(f"        public const {kind} C{i} = {repr(rounded(value, single)) if not single else repr(float(value))}{suffix};")
    lines.append("    }")
    return "\n".join(lines)


def exp_tail(r):
    return (exp(r) - 1 - r) / r**2 if abs(r) > mpf(10) ** -20 else mpf(1) / 2 + r / 6


def log_tail(z):
    # ln((1 + s)/(1 - s)) = 2s + s·z·P(z), z = s²
    if abs(z) < mpf(10) ** -25:
        return mpf(2) / 3
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s) / (s * z)


def lgamma_near_two(w):
    return loggamma(2 + w) / w if abs(w) > mpf(10) ** -25 else psi(0, 2)


HALF_LOG_2PI = log(2 * pi) / 2


def binet(u):
    # ln Γ(x) = (x − ½)·ln x − x + ½·ln 2π + B(1/x²)/x
    if u < mpf(10) ** -18:
        return mpf(1) / 12 - u / 360
    x = 1 / sqrt(u)
    with mp.workdps(100):
        return (loggamma(x) - ((x - mpf(1) / 2) * log(x) - x + HALF_LOG_2PI)) * x


def digamma_tail(u):
    # ψ(x) = ln x − 1/(2x) − D(1/x²)/x²
    if u < mpf(10) ** -18:
        return mpf(1) / 12 - u / 120
    x = 1 / sqrt(u)
    with mp.workdps(100):
        return (log(x) - 1 / (2 * x) - digamma(x)) / u


def trigamma_tail(u):
    # ψ′(x) = 1/x + 1/(2x²) + T(1/x²)/x³
    if u < mpf(10) ** -18:
        return mpf(1) / 6 - u / 30
    x = 1 / sqrt(u)
    with mp.workdps(100):
        return (psi(1, x) - 1 / x - u / 2) * x**3


HALF_LOG_TWO = log(mpf(2)) / 2 * mpf("1.0001")
# Mantissas from 3/4 to 3/2: s = (m − 1)/(m + 1) is at most 1/5.
LOG_Z = mpf("0.0401")
# u = 1/x² from x = 5.5 on
STIRLING_U = 1 / mpf("5.5") ** 2
ONE = lambda _: mpf(1)

print("namespace LossGen;")
print()
print("/// <summary>Polynomial coefficients, computed by tools/coefficients.py; C0 is the constant term.</summary>")
print("internal static class Coefficients")
print("{")
print("\n\n".join([
    polynomial("Exp", "(eʳ − 1 − r)/r²", exp_tail, -HALF_LOG_TWO, HALF_LOG_TWO, 9, lambda r: r * r / exp(r)),
    polynomial("ExpSingle", "(eʳ − 1 − r)/r²", exp_tail, -HALF_LOG_TWO, HALF_LOG_TWO, 4, lambda r: r * r / exp(r), True),
    polynomial("Log", "(2·artanh s − 2s)/s³ in z = s²", log_tail, mpf(0), LOG_Z, 7, lambda z: z / 2),
    polynomial("LogSingle", "(2·artanh s − 2s)/s³ in z = s²", log_tail, mpf(0), LOG_Z, 3, lambda z: z / 2, True),
    polynomial("LogOfUnit", "(2·artanh s − 2s)/s³ in z = s²", log_tail, mpf(0), mpf(1) / 9, 10, lambda z: z / 2),
    polynomial("LogOfUnitSingle", "(2·artanh s − 2s)/s³ in z = s²", log_tail, mpf(0), mpf(1) / 9, 4, lambda z: z / 2, True),
    polynomial("LogGamma", "ln Γ(2 + w)/w", lgamma_near_two, -mpf(1) / 2, mpf(1) / 2, 19, ONE),
    polynomial("Digamma", "ψ(2 + w)", lambda w: psi(0, 2 + w), -mpf(1) / 2, mpf(1) / 2, 20, ONE),
    polynomial("Trigamma", "ψ′(2 + w)", lambda w: psi(1, 2 + w), -mpf(1) / 2, mpf(1) / 2, 21, ONE),
    polynomial("Binet", "(ln Γ(x) − (x − ½)·ln x + x − ½·ln 2π)·x in u = 1/x²", binet, mpf(0), STIRLING_U, 7, lambda u: 12 * sqrt(u)),
    polynomial("DigammaTail", "(ln x − 1/(2x) − ψ(x))·x² in u = 1/x²", digamma_tail, mpf(0), STIRLING_U, 7, lambda u: u),
    polynomial("TrigammaTail", "(ψ′(x) − 1/x − 1/(2x²))·x³ in u = 1/x²", trigamma_tail, mpf(0), STIRLING_U, 8, lambda u: u),
]))
print("}")
