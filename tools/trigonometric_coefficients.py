"""Polynomial coefficients of the sine, the cosine, the error function and its complement in VectorMath.

    python3 tools/trigonometric_coefficients.py
"""
from mpmath import cos, diff, erf, erfc, exp, floor, fsum, mp, mpf, nstr, pi, sin, sqrt

from elementary_coefficients import chebyshev, fit

mp.dps = 60
TINY = mpf(10) ** -20


def sine_tail(z):
    """(sin r - r) / r^3 at z = r^2."""
    return (sin(sqrt(z)) - sqrt(z)) / (z * sqrt(z)) if z > TINY else -mpf(1) / 6


def cosine_tail(z):
    """(cos r - 1 + r^2/2) / r^4 at z = r^2."""
    return (cos(sqrt(z)) - 1 + z / 2) / z ** 2 if z > TINY else mpf(1) / 24


def error_quotient(z):
    """erf(x) / x - 1 at z = x^2."""
    return erf(sqrt(z)) / sqrt(z) - 1 if z > TINY else 2 / sqrt(pi) - 1


def scaled_complement(x):
    """erfc(x) exp(x^2), far out by its continued fraction: there exp(x^2) is too large a number even here."""
    if x < 100:
        return erfc(x) * exp(x * x)
    fraction = x
    for k in range(60, 0, -1):
        fraction = x + mpf(k) / 2 / fraction
    return 1 / (sqrt(pi) * fraction)


def complement_quotient(u):
    """erfc(x) exp(x^2) / s at u = s - 1/8 with s = 1 / (x + 3)."""
    s = u + mpf(1) / 8
    return scaled_complement(1 / s - 3) / s if s > TINY else 1 / sqrt(pi)


def scaled_complement_slope(u):
    """The derivative of erfc(x) exp(x^2) by s = 1 / (x + 3), at u = s - 1/8."""
    return diff(lambda v: (v + mpf(1) / 8) * complement_quotient(v), u)


def parts_of_half_pi():
    """pi/2 in three parts, the first of 33 bits, so that its product with a whole number below 2^20 is exact."""
    high = floor(pi / 2 * 2 ** 32) / 2 ** 32
    middle = mpf(float(pi / 2 - high))
    return [float(high), float(middle), float(pi / 2 - high - middle)]


if __name__ == '__main__':
    for name, part in zip(['High', 'Middle', 'Low'], parts_of_half_pi()):
        print(f'    private const double HalfPi{name} = {part!r};')
    quarter = (pi / 4 * mpf('1.0001')) ** 2
    fit('SineTail', sine_tail, 0, quarter, 5, lambda z: z, False)
    fit('CosineTail', cosine_tail, 0, quarter, 5, lambda z: z ** 2 * sqrt(2), False)
    fit('ErrorQuotient', error_quotient, 0, 1, 11, lambda z: 1 / (1 + error_quotient(z)), False)
    fit('ScaledErrorComplement', lambda t: scaled_complement(1 / t - 2), mpf(1) / 8, mpf(1) / 3, 14, lambda t: exp(-(1 / t - 2) ** 2), False)
    fit('ComplementQuotient', complement_quotient, -mpf(1) / 8, mpf(2) / 7 - mpf(1) / 8, 22, lambda u: 1 / complement_quotient(u), False)
    print('// ScaledComplementSlope, to 6 %:', [nstr(c, 3) for c in chebyshev(scaled_complement_slope, mpf('1e-9') - mpf(1) / 8, mpf(2) / 7 - mpf(1) / 8, 3)])
