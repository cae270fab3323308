"""Reference tables of the sine, the cosine, the error function and its complement, the inverse hyperbolic sine, the Poisson kernel and ln B for the runtime library's tests.

    python3 tools/reference_tables.py tests/LossGen.Runtime.Tests/golden
"""
import math
import pathlib
import random
import struct
import sys

from mpmath import asinh, cos, erf, erfc, log, log1p, loggamma, mp, mpf, sin

from trigonometric_coefficients import scaled_complement

mp.dps = 700

# At -∞ and ∞; the others have no limit there.
LIMITS = {'erf': (mpf(-1), mpf(1)), 'asinh': (mpf('-inf'), mpf('inf')), 'erfc': (mpf(2), mpf(0)), 'erfcx': (mpf('inf'), mpf(0)),
          'logerfc': (log(mpf(2)), mpf('-inf')), 'loghalferfc': (mpf(0), mpf('-inf'))}


def log_complement(x):
    return log1p(-erf(x)) if x < 1 else log(scaled_complement(x)) - x * x


def log_half_complement(x):
    return log1p(-erfc(-x) / 2) if x < 0 else log_complement(x) - log(mpf(2))


def single(x):
    return struct.unpack('f', struct.pack('f', x))[0]


def arguments(name, rng, is_single):
    largest = 88 if is_single else 709
    yield from [0.0, -0.0, math.inf, -math.inf, math.nan]
    if name == 'erf':
        scales = [lambda: rng.uniform(-6.5, 6.5), lambda: rng.uniform(-1.2, 1.2), lambda: math.copysign(math.exp(rng.uniform(-600, 0)), rng.random() - 0.5)]
    elif name == 'asinh':
        scales = [lambda: rng.uniform(-3, 3), lambda: rng.uniform(-100, 100), lambda: math.copysign(math.exp(rng.uniform(-600, 0)), rng.random() - 0.5),
                  lambda: math.copysign(math.exp(rng.uniform(0, largest)), rng.random() - 0.5)]
    elif name in LIMITS:
        squared = lambda: math.exp(rng.uniform(0, 350))
        far = {'erfc': lambda: rng.uniform(-6, 28), 'erfcx': lambda: math.exp(rng.uniform(0, 700)), 'logerfc': squared, 'loghalferfc': squared}[name]
        scales = [lambda: rng.uniform(-27, 27), lambda: rng.uniform(-3, 3), lambda: rng.uniform(-1.2, 1.2), far,
                  lambda: math.copysign(math.exp(rng.uniform(-600, 0)), rng.random() - 0.5)]
    else:
        # Next to the multiples of a right angle the reduced angle is a difference of two close numbers.
        scales = [lambda: rng.uniform(-4, 4), lambda: rng.uniform(-3000, 3000), lambda: rng.uniform(-2e6, 2e6),
                  lambda: rng.randrange(-10 ** 6, 10 ** 6) * math.pi / 2, lambda: math.exp(rng.uniform(-600, 0)), lambda: rng.uniform(-1e15, 1e15)]
    for i in range(1000):
        yield scales[i % len(scales)]()


def bits(x, is_single):
    return struct.pack('>f' if is_single else '>d', x).hex()


def unary(folder, name, f, is_single):
    rng = random.Random(name + str(is_single))
    lines = ['x,f,f_as_double,x_bits,f_bits' if is_single else 'x,f,f_lo,x_bits,f_bits']
    for x in arguments(name, rng, is_single):
        x = single(x) if is_single else x
        if not math.isfinite(x):
            exact = LIMITS[name][x > 0] if name in LIMITS and math.isinf(x) else mpf('nan')
        elif x == 0 and name in ('sin', 'erf', 'asinh'):
            exact = None
        else:
            exact = f(mpf(x))
        value = x if exact is None else single(float(exact)) if is_single else float(exact)
        rest = float(exact) if is_single and exact is not None else value if is_single else 0.0 if exact is None or not math.isfinite(value) else float(exact - mpf(value))
        lines.append(f'{x!r},{value!r},{rest!r},{bits(x, is_single)},{bits(value, is_single)}'.replace('inf', 'Infinity').replace('nan', 'NaN'))
    path = folder / ('f32' if is_single else 'f64') / (name + '.csv')
    path.write_text('\n'.join(lines) + '\n', encoding='utf-8')


def binary(folder, name, f, pairs):
    lines = ['a,b,f']
    for a, b in pairs:
        lines.append(f'{a!r},{b!r},{float(f(mpf(a), mpf(b)))!r}')
    (folder / 'f64' / (name + '.csv')).write_text('\n'.join(lines) + '\n', encoding='utf-8')


def poisson_pairs(rng):
    for i in range(400):
        x = float(rng.randrange(0, 10 ** rng.randrange(1, 8))) if i % 2 else math.exp(rng.uniform(-30, 25))
        mu = x * math.exp(rng.gauss(0, 1) / 10 ** rng.randrange(0, 6)) if x > 0 and i % 3 else math.exp(rng.uniform(-30, 18))
        yield x, mu


def beta_pairs(rng):
    for i in range(400):
        a = math.exp(rng.uniform(-25, 25))
        yield a, a * math.exp(rng.gauss(0, 1)) if i % 2 else math.exp(rng.uniform(-25, 25))


if __name__ == '__main__':
    target = pathlib.Path(sys.argv[1])
    for is_single in (False, True):
        mp.dps = 700
        unary(target, 'sin', sin, is_single)
        unary(target, 'cos', cos, is_single)
        mp.dps = 60
        unary(target, 'erf', erf, is_single)
        unary(target, 'erfc', erfc, is_single)
        unary(target, 'erfcx', scaled_complement, is_single)
        unary(target, 'logerfc', log_complement, is_single)
        unary(target, 'loghalferfc', log_half_complement, is_single)
        mp.dps = 700
        unary(target, 'asinh', asinh, is_single)
    mp.dps = 60
    binary(target, 'poisson', lambda x, mu: (x * log(mu) if x else mpf(0)) - mu - loggamma(x + 1), poisson_pairs(random.Random('poisson')))
    binary(target, 'logbeta', lambda a, b: loggamma(a) + loggamma(b) - loggamma(a + b), beta_pairs(random.Random('logbeta')))
