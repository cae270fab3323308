"""Writes the other widths and the other precision of the light functions of VectorMath from one body of text.

The functions are written once, for Vector512<double>, in VectorMath.{Exponential,Logarithm,Logistic}.cs; what differs between
the precisions (polynomials, exponent fields) is written for both in VectorMath.{Polynomials,Exponents}.cs. A generic wrapper
over vector types would say the same in C#, but it uses up the JIT's inlining budget, and the emitted kernels need flat code.

    python3 tools/expand_vector_math.py          # rewrite the derived files
    python3 tools/expand_vector_math.py --check  # fail if they are out of date
"""
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'src' / 'LossGen.Runtime' / 'Numerics'
FUNCTIONS = ['Exponential', 'Logarithm', 'Logistic']
PRIMITIVES = ['Polynomials', 'Exponents']
SIGNATURE = re.compile(r' (\w+)\(((?:out )?Vector512<.*?)\)(?= =>|\n)')


def methods(name):
    """The methods of a file with their documentation, in order; other members are left out."""
    member = []
    for line in (FOLDER / f'VectorMath.{name}.cs').read_text(encoding='utf-8').splitlines():
        inside = any(previous.startswith('    [MethodImpl') for previous in member)
        if not inside and not re.match(r'    (///|//|\[MethodImpl)', line):
            member = []
            continue
        member.append(line)
        arrow = any('=>' in previous for previous in member[-2:]) and '    {' not in member
        if inside and (line == '    }' or (arrow and line.endswith(';'))):
            yield '\n'.join(member)
            member = []


def documented_by_reference(method):
    name, parameters = SIGNATURE.search(method).groups()
    types = [p.rsplit(' ', 1)[0].replace('<', '{').replace('>', '}') for p in parameters.split(', ')]
    body = method[method.index('    [MethodImpl'):]
    return f'    /// <inheritdoc cref="{name}({", ".join(types)})"/>\n', body


def single(text):
    text = text.replace('<double>', '<float>').replace('Binary64', 'Binary32').replace('double.', 'float.')
    return re.sub(r'(?<![\w.])(\d+\.\d+)(?![\w.])', r'\1f', text)


def width(text, bits):
    return text.replace('Vector512', f'Vector{bits}').replace('Avx512F.', 'Avx512F.VL.')


def file(parts):
    body = '\n\n'.join(parts)
    usings = ['System.Runtime.CompilerServices', 'System.Runtime.Intrinsics']
    if 'Avx512F' in body:
        usings.append('System.Runtime.Intrinsics.X86')
    head = '\n'.join(f'using {u};' for u in usings)
    return (f'{head}\n\nnamespace LossGen;\n\n// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.\n'
            f'public static partial class VectorMath\n{{\n{body}\n}}\n')


def derived():
    functions = [m for name in FUNCTIONS for m in methods(name)]
    primitives = [m for name in PRIMITIVES for m in methods(name)]
    parts = []
    for m in functions:
        doc, body = documented_by_reference(m)
        parts.append(doc + single(body))
    yield 'VectorMath.Vector512Single.cs', file(parts)
    for bits in (256, 128):
        parts = []
        for m in functions:
            doc, body = documented_by_reference(m)
            parts += [doc + width(body, bits), doc + width(single(body), bits)]
        for m in primitives:
            doc, body = documented_by_reference(m)
            parts.append((doc if '///' in m else '') + width(body, bits))
        yield f'VectorMath.Vector{bits}.cs', file(parts)


if __name__ == '__main__':
    stale = []
    for name, text in derived():
        path = FOLDER / name
        if '--check' in sys.argv:
            if not path.exists() or path.read_text(encoding='utf-8') != text:
                stale.append(name)
        else:
            path.write_text(text, encoding='utf-8')
    if stale:
        sys.exit('out of date: ' + ', '.join(stale))
