"""Writes src/LossGen.Runtime/Numerics/VectorMath.GammaPolynomials.cs: the polynomials of the gamma and Bessel functions.

Each polynomial interpolates at Chebyshev points, is rounded to double, and is then measured on a fine grid after
rounding; the error is printed in units of 2^-53 of the quantity named by the weight.

    python3 tools/gamma_coefficients.py
"""
import os
import re

from mpmath import besseli, cos, findroot, log, loggamma, lu_solve, matrix, mp, mpf, nstr, pi, polyval, psi, sin, sqrt, tan

from elementary_coefficients import chebyshev

mp.dps = 60
HEADER = '''using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Written by tools/gamma_coefficients.py; change it there. s stands for 1/(x + 1/2), in which the asymptotic series of the
// gamma function contain next to no even or odd part and converge, as Chebyshev series, down to x = 1.
public static partial class VectorMath
{
'''
out, TINY = [], mpf(10) ** -7


def estrin(names, variable):
    """Lines that evaluate a polynomial with the coefficients `names` as a balanced tree, and the name of the result."""
    lines, power, level, terms = [], variable, 0, names
    while len(terms) > 1:
        level += 1
        nxt = []
        for i in range(0, len(terms) - 1, 2):
            target = f'p{level}{chr(ord("a") + i // 2)}'
            lines.append(f'var {target} = Vector512.FusedMultiplyAdd({power}, {terms[i + 1]}, {terms[i]});')
            nxt.append(target)
        if len(terms) % 2:
            nxt.append(terms[-1])
        terms = nxt
        if len(terms) > 1:
            square = f'{variable}{2 ** level}'
            lines.append(f'var {square} = {power} * {power};')
            power = square
    return lines, terms[0]


def horner(names, variable):
    """Lines that evaluate a polynomial with the coefficients `names` as two of Horner's schemes, of its even and its odd part."""
    square = f'{variable}2'
    lines = [f'var {square} = {variable} * {variable};']
    start = {}
    for i in range(len(names) - 1, -1, -1):
        part = 'odd' if i % 2 else 'even'
        if part not in start:
            start[part] = names[i]
        elif start[part]:
            lines.append(f'var {part} = Vector512.FusedMultiplyAdd({start[part]}, {square}, {names[i]});')
            start[part] = None
        else:
            lines.append(f'{part} = Vector512.FusedMultiplyAdd({part}, {square}, {names[i]});')
    return lines, f'Vector512.FusedMultiplyAdd(odd, {variable}, even)'


def emit(name, summary, f, lower, upper, degree, weight, variable='s', forms=('value',), scheme=horner):
    c = [float(v) for v in chebyshev(f, lower, upper, degree)]
    exact = [mpf(v) for v in reversed(c)]
    lower, upper = mpf(lower), mpf(upper)
    grid = [lower + (upper - lower) * i / 800 for i in range(801)]
    error = nstr(max(abs((polyval(exact, x) - f(x)) * weight(x)) for x in grid) * 2 ** 53, 2)
    print(name, degree, error, flush=True)
    coefficients = [f'Vector512.Create({v!r})' for v in c]
    if 'value' in forms:
        lines, result = scheme(coefficients, variable)
        out.append(f'    /// <summary>{summary} on [{nstr(lower, 4)}, {nstr(upper, 4)}]: degree {degree}, error {error}·2⁻⁵³.</summary>\n'
                   '    [MethodImpl(MethodImplOptions.AggressiveInlining)]\n'
                   f'    private static Vector512<double> {name}(Vector512<double> {variable})\n    {{\n'
                   + ''.join(f'        {line}\n' for line in lines) + f'        return {result};\n    }}\n')
    if 'difference' in forms:
        # Horner's scheme for p(s2), and beside it the same scheme for (p(s1) - p(s2))/(s1 - s2).
        lines = [f'var value = {coefficients[-1]};', 'var quotient = value;']
        for i in range(degree - 1, 0, -1):
            lines.append(f'value = Vector512.FusedMultiplyAdd(value, upper, {coefficients[i]});')
            lines.append('quotient = Vector512.FusedMultiplyAdd(quotient, lower, value);')
        out.append(f'    /// <summary>The divided difference (p(lower) − p(upper))/(lower − upper) of p: {summary} on [{nstr(lower, 4)}, {nstr(upper, 4)}]: degree {degree}, error {error}·2⁻⁵³.</summary>\n'
                   '    [MethodImpl(MethodImplOptions.AggressiveInlining)]\n'
                   f'    private static Vector512<double> {name}Difference(Vector512<double> lower, Vector512<double> upper)\n    {{\n'
                   + ''.join(f'        {line}\n' for line in lines) + '        return quotient;\n    }\n')


def emit_ratio(name, summary, f, lower, upper, numerator, denominator, variable, halves=False):
    """A ratio of polynomials in the distance from the lower end, where the terms of the denominator are all positive; the error is relative.

    Where the highest terms are the largest ones every step of Horner's scheme adds its rounding: `halves` takes the even and the odd part apart."""
    lower, upper = mpf(lower), mpf(upper)
    count = numerator + denominator + 1
    points = [(upper - lower) * (1 + cos(pi * (2 * k + 1) / (2 * count))) / 2 for k in range(count)]
    values = [f(lower + x) for x in points]
    rows = matrix([[x ** j for j in range(numerator + 1)] + [-y * x ** j for j in range(1, denominator + 1)] for x, y in zip(points, values)])
    solution = lu_solve(rows, matrix(values))
    top = [float(solution[j]) for j in range(numerator + 1)]
    bottom = [1.0] + [float(solution[numerator + j]) for j in range(1, denominator + 1)]
    assert min(bottom) > 0, "the denominator has a root near the interval"
    exact = lambda x: polyval([mpf(v) for v in reversed(top)], x) / polyval([mpf(v) for v in reversed(bottom)], x)
    grid = [(upper - lower) * i / 800 for i in range(801)]
    error = nstr(max(abs(exact(x) / f(lower + x) - 1) for x in grid) * 2 ** 53, 2)
    print(name, numerator, denominator, error, flush=True)
    lines = []
    for target, c in (('numerator', top), ('denominator', bottom)):
        if halves:
            steps, result = horner([f'Vector512.Create({v!r})' for v in c], variable)
            steps = steps[bool(lines):] + [f'var {target} = {result};']
            lines += [re.sub(r'\b(even|odd)\b', lambda m: target + m[1].capitalize(), step) for step in steps]
            continue
        lines.append(f'var {target} = Vector512.FusedMultiplyAdd(Vector512.Create({c[-1]!r}), {variable}, Vector512.Create({c[-2]!r}));')
        lines += [f'{target} = Vector512.FusedMultiplyAdd({target}, {variable}, Vector512.Create({v!r}));' for v in reversed(c[:-2])]
    out.append(f'    /// <summary>{summary}: degrees {numerator} and {denominator}, error {error}·2⁻⁵³.</summary>\n'
               '    [MethodImpl(MethodImplOptions.AggressiveInlining)]\n'
               f'    private static Vector512<double> {name}(Vector512<double> {variable})\n    {{\n'
               + ''.join(f'        {line}\n' for line in lines) + '        return numerator / denominator;\n    }\n')


def at_half(g, limit):
    """g(x) as a function of s = 1/(x + 1/2), with its limit at s = 0."""
    return lambda s: g(1 / s - mpf(1) / 2) if s > TINY else limit(s)


def stirling(x):
    return loggamma(x) - ((x - mpf(1) / 2) * log(x) - x + log(2 * pi) / 2)


half, inv = mpf(1) / 2, lambda x: 1 / (mpf(x) + mpf(1) / 2)
stirling_s = at_half(stirling, lambda s: s / 12 + s * s / 24)
gap_s = at_half(lambda x: log(x) - psi(0, x), lambda s: s / 2 + s * s / 3)
trigamma_s = at_half(lambda x: psi(1, x), lambda s: s + s * s)

one = lambda s: mpf(1)
emit('StirlingError', 'log Γ(x) − (x − ½) log x + x − ½ log 2π', stirling_s, 0, inv(1), 17, one, forms=('value', 'difference'))
emit('StirlingErrorFar', 'log Γ(x) − (x − ½) log x + x − ½ log 2π', stirling_s, 0, inv(2.5), 12, one)
emit('DigammaGap', 'log x − ψ(x)', gap_s, 0, inv(1), 18, one, forms=('difference',))
emit('DigammaGapFar', 'log x − ψ(x)', gap_s, 0, inv(2.5), 13, one)
over_s = lambda s: trigamma_s(s) / s if s > TINY else 1 + s
emit('TrigammaFar', 'ψ′(x)/s', over_s, 0, inv(2), 16, one, forms=('value', 'difference'))
emit_ratio('LogGammaNearTwo', 'log Γ(2 + w)/w by v = w + ¾ in [0, 5/4]', lambda w: loggamma(2 + w) / w if abs(w) > TINY ** 2 else psi(0, 2) + w * psi(1, 2) / 2, '-0.75', '0.5', 7, 6, 'v')
root = findroot(lambda x: psi(0, x), mpf('1.4616321449683623'))
high = mpf(float(root))
print('digamma root', repr(float(root)), repr(float(root - high)))
emit_ratio('DigammaNearTwo', 'ψ(2 + w)/(2 + w − x₀), x₀ the positive root of ψ, by v = w + ¾ in [0, 5/4]', lambda w: psi(0, 2 + w) / (2 + w - root), '-0.75', '0.5', 6, 5, 'v')
sinc = lambda z: sin(pi * sqrt(z)) / (pi * sqrt(z))
emit('SincDeficit', '(1 − sin(πr)/(πr))/z, z = r²,', lambda z: (1 - sinc(z)) / z if z > TINY ** 3 else pi ** 2 / 6 - pi ** 4 * z / 120, 0, '0.25', 9,
     lambda z: z / sinc(z) if z > 0 else 0, 'z')
cotangent = lambda z: ((1 / sqrt(z) - pi / tan(pi * sqrt(z))) / sqrt(z) - pi ** 2 / 3) / z
emit('CotangentDeficit', '((1/r − π cot πr)/r − π²/3)/z, z = r²,', lambda z: cotangent(z) if z > TINY ** 2 else pi ** 4 / 45 + 2 * pi ** 6 / 945 * z, 0, '0.25', 15,
     lambda z: z * sqrt(z), 'z')
i0 = lambda u: besseli(0, 2 * sqrt(u))
emit('BesselI0Series', '(I₀(x) − 1)/u, u = x²/4,', lambda u: (i0(u) - 1) / u if u > TINY ** 3 else 1 + u / 4, 0, 25, 23, lambda u: u / (i0(u) - 1) if u > 0 else 1, 'u', scheme=estrin)
emit_ratio('BesselRatioNear', 'I₁(x)/I₀(x)/(x/2) by u = x²/4 in [0, 25]', lambda u: besseli(1, 2 * sqrt(u)) / sqrt(u) / i0(u) if u > 0 else mpf(1), 0, 25, 8, 8, 'u', halves=True)
far = lambda g, limit: (lambda t: g(1 / t) if t > mpf(10) ** -5 else limit(t))
emit('LogBesselI0Far', 'log I₀(x) − x + ½ log 2πx, t = 1/x,', far(lambda x: log(besseli(0, x)) - x + log(2 * pi * x) / 2, lambda t: t / 8 + t * t / 16 + 25 * t**3 / 384 + 13 * t**4 / 128),
     0, mpf(1) / 10, 20, one, 't', scheme=estrin)
emit('BesselRatioFar', 'I₁(x)/I₀(x), t = 1/x,', far(lambda x: besseli(1, x) / besseli(0, x), lambda t: 1 - t / 2 - t * t / 8 - t**3 / 8 - 25 * t**4 / 128),
     0, mpf(1) / 10, 20, one, 't', scheme=estrin)

path = os.path.join(os.path.dirname(__file__), '..', 'src', 'LossGen.Runtime', 'Numerics', 'VectorMath.GammaPolynomials.cs')
with open(path, 'w', encoding='utf-8') as file:
    file.write(HEADER + '\n'.join(out) + '}\n')
