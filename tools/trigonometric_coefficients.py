"""Polynomial coefficients of the sine, the cosine and the error function in VectorMath.

    python3 tools/trigonometric_coefficients.py
"""
from mpmath import cos, erf, erfc, exp, floor, fsum, mp, mpf, nstr, pi, sin, sqrt

from elementary_coefficients import fit

mp.dps = 60
TINY = mpf(10) ** -20


def sine_tail(z):
    """(sin r - r) / r^3 at z = r^2."""
    return (sin(sqrt(z)) - sqrt(z)) / (z * sqrt(z)) if z > TINY else -mpf(1) / 6


def cosine_tail(z):
    """(cos r - 1 + r^2/2) / r^4 at z = r^2."""
    return (cos(sqrt(z)) - 1 + z / 2) / z ** 2 if z > TINY else mpf(1) / 24


def error_quotient(z):
    """erf(x) / x at z = x^2."""
    return erf(sqrt(z)) / sqrt(z) if z > TINY else 2 / sqrt(pi)


def scaled_complement(t):
    """erfc(x) exp(x^2) at t = 1 / (x + 2)."""
    x = 1 / t - 2
    return erfc(x) * exp(x * x)


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
    fit('ErrorQuotient', error_quotient, 0, 1, 11, lambda z: 1 / error_quotient(z), False)
    fit('ScaledErrorComplement', scaled_complement, mpf(1) / 8, mpf(1) / 3, 14, lambda t: exp(-(1 / t - 2) ** 2), False)
