"""Polynomial coefficients of the elementary functions in VectorMath.

Each polynomial interpolates its function at Chebyshev points (within a factor of about two of the
minimax error), is rounded to the working format, and is then measured on a fine grid after rounding.
The error printed is relative to the function that the polynomial serves, in units of 2^-53 or 2^-24.

    python3 tools/elementary_coefficients.py
"""
import struct

from mpmath import atanh, cos, exp, fsum, log, mp, mpf, nstr, pi, polyval, sqrt, tanh

mp.dps = 60


def chebyshev(f, lower, upper, degree):
    """Monomial coefficients, lowest first, of the interpolant at the Chebyshev points."""
    lower, upper, n = mpf(lower), mpf(upper), degree + 1
    nodes = [cos(pi * (2 * k + 1) / (2 * n)) for k in range(n)]
    values = [f((lower + upper) / 2 + (upper - lower) / 2 * x) for x in nodes]
    series = [2 / mpf(n) * fsum(v * cos(pi * j * (2 * k + 1) / (2 * n)) for k, v in enumerate(values)) for j in range(n)]
    series[0] /= 2
    basis = [[mpf(1)], [mpf(0), mpf(1)]]
    while len(basis) < n:
        nxt = [mpf(0)] + [2 * v for v in basis[-1]]
        for i, v in enumerate(basis[-2]):
            nxt[i] -= v
        basis.append(nxt)
    in_t = [mpf(0)] * n
    for c, t in zip(series, basis):
        for i, v in enumerate(t):
            in_t[i] += c * v
    slope, shift = 2 / (upper - lower), -(lower + upper) / (upper - lower)
    result = [mpf(0)]
    for c in reversed(in_t):
        nxt = [mpf(0)] * (len(result) + 1)
        for i, v in enumerate(result):
            nxt[i] += v * shift
            nxt[i + 1] += v * slope
        nxt[0] += c
        result = nxt
    return result[:n]


def rounded(c, single):
    return struct.unpack('f', struct.pack('f', float(c)))[0] if single else float(c)


def fit(name, f, lower, upper, degree, weight, single):
    c = [rounded(v, single) for v in chebyshev(f, lower, upper, degree)]
    exact = [mpf(v) for v in reversed(c)]
    grid = [mpf(lower) + (mpf(upper) - mpf(lower)) * i / 2000 for i in range(2001)]
    error = max(abs((polyval(exact, x) - f(x)) * weight(x)) for x in grid)
    unit = mpf(2) ** (-24 if single else -53)
    kind, suffix = ('float', 'f') if single else ('double', '')
    print(f'// {name}: degree {degree} on [{nstr(lower, 5)}, {nstr(upper, 5)}], error {nstr(error / unit, 2)} units')
    for i, v in enumerate(c):
        text = repr(v) if not single else '%.9g' % v
        print(f'    private const {kind} {name}{i} = {text}{suffix};')


def exp_tail(r):
    """(e^r - 1 - r) / r^2."""
    return (exp(r) - 1 - r) / r ** 2 if abs(r) > mpf(10) ** -15 else mpf(1) / 2 + r / 6


def tanh_tail(z):
    """(tanh(r) - r) / r^3 at z = r^2."""
    if abs(z) < mpf(10) ** -15:
        return -mpf(1) / 3 + 2 * z / 15
    r = sqrt(z)
    return (tanh(r) - r) / (r * z)


def atanh_tail(z):
    """(2 atanh(s) - 2 s) / s^3 at z = s^2."""
    if abs(z) < mpf(10) ** -15:
        return mpf(2) / 3 + 2 * z / 5
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s) / (s * z)


if __name__ == '__main__':
    half = log(mpf(2)) / 2 * mpf('1.0001')
    for single in (False, True):
        p = 'Single' if single else ''
        fit(p + 'ExpTail', exp_tail, -half, half, 4 if single else 9, lambda r: r * r / exp(r), single)
        # |r| <= ln(2)/4.
        fit(p + 'TanhTail', tanh_tail, 0, (half / 2) ** 2, 2 if single else 6, lambda z: z, single)
        # s = f / (2 + f), f in [-1/4, 1/2]: |s| <= 1/5.
        fit(p + 'LogTail', atanh_tail, 0, mpf('0.0401'), 3 if single else 7, lambda z: z / 2, single)
        # f in [0, 1]: s <= 1/3.
        fit(p + 'UnitLogTail', atanh_tail, 0, mpf(1) / 9, 4 if single else 9, lambda z: z / 2, single)
