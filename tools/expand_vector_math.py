"""Writes the other widths and the other precision of the functions of VectorMath from one body of text.

The elementary functions are written once, for Vector512<double>, in VectorMath.{Exponential,Logarithm,Logistic,Hypot}.cs; what differs
between the precisions (polynomials, exponent fields, what float computes in double) is written for both in
VectorMath.{Polynomials,Exponents,Trigonometric,Error,ErrorComplement}.cs. The gamma family and the counts, VectorMath.{Gamma*,Counts,Bessel,Densities}.cs,
have double precision only; their loops over blocks have names that end in the width. A generic wrapper over vector types would
say the same in C#, but it uses up the JIT's inlining budget, and the emitted kernels need flat code.

    python3 tools/expand_vector_math.py          # rewrite the derived files
    python3 tools/expand_vector_math.py --check  # fail if they are out of date
"""
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'src' / 'LossGen.Runtime' / 'Numerics'
FUNCTIONS = ['Exponential', 'Logarithm', 'Logistic', 'Hypot', 'Maps']
PRIMITIVES = ['Polynomials', 'Exponents', 'Trigonometric', 'Error', 'ErrorComplement']
BLOCKS = ['GammaPolynomials', 'Gamma', 'GammaReflection', 'GammaDelta', 'Counts', 'Bessel', 'Densities']
BLOCK_FUNCTION = re.compile(r' void (\w+)512\((.*), ref double scratch, nuint length\)')
BLOCK_INTERFACES = {'x, result': 'IUnaryBlock', 'x, first, second': 'IUnaryPairBlock', 'x, y, result': 'IBinaryBlock', 'x, y, z, result': 'ITernaryBlock'}
UNARY = ['Exp', 'ExpM1', 'Log', 'LogP1', 'LogP1OfUnit', 'Log1MExp', 'Softplus', 'Sigmoid', 'LogSigmoid', 'Logit', 'Asinh', 'Tanh', 'Sign', 'Sin', 'Cos', 'Erf', 'Erfc', 'ErfcX', 'LogErfc', 'LogHalfErfc']
BINARY = ['LogAddExp', 'Hypot']
MANY_CONSTANTS = ['Log1MExp', 'Softplus', 'LogSigmoid', 'Sin', 'Cos', 'Erf', 'Erfc', 'ErfcX', 'LogErfc', 'LogHalfErfc']
SIGNATURE = re.compile(r' (\w+(?:<\w+>)?)\(((?:out )?Vector512<.*?)\)(?= =>|\n)')


def methods(name):
    """The methods of a file with their documentation, in order; other members are left out."""
    member = []
    for line in (FOLDER / f'VectorMath.{name}.cs').read_text(encoding='utf-8').splitlines():
        inside = any(re.match(r'    (\[MethodImpl|private static [^(=]*512\()', previous) for previous in member)
        if not inside and not re.match(r'    (///|//|\[MethodImpl|private static [^(=]*512\()', line):
            member = []
            continue
        member.append(line)
        arrow = any('=>' in previous for previous in member[-2:]) and '    {' not in member
        if inside and (line == '    }' or (arrow and line.endswith(';'))):
            yield '\n'.join(member)
            member = []


def documented_by_reference(method):
    body = method[re.search(r'^    (\[MethodImpl|private static)', method, re.M).start():]
    if '///' not in method and re.search(r' \w+512[<(]|(ByHalves|Call)<TFunction>', method):
        return '', body
    stage = re.search(r' (\w+512)\(ref', body)
    if stage:
        return f'    /// <inheritdoc cref="{stage.group(1)}"/>\n', body
    name, parameters = SIGNATURE.search(method).groups()
    types = ', '.join(p.rsplit(' ', 1)[0] for p in parameters.split(', '))
    reference = f'{name}({types})'.replace('<', '{').replace('>', '}')
    return f'    /// <inheritdoc cref="{reference}"/>\n', body


def single(text):
    text = text.replace('Vector512<double>, double>', 'Vector512<float>, float>').replace('<double>', '<float>').replace('Binary64', 'Binary32').replace('double.', 'float.')
    return re.sub(r'(?<![\w.])(\d+\.\d+)(?![\w.])', r'\1f', text)


def width(text, bits):
    if bits == 128:
        # The narrowest vectors have no halves.
        text = re.sub(r'        if \(!Vector512\.IsHardwareAccelerated\)\n.*\n\n', '', text)
    return re.sub(r'512(?=[<(.])', str(bits), text).replace('struct, IBinaryFunction', 'struct, IPortableBinaryFunction').replace('Avx512F.', 'Avx512F.VL.')


def file(parts):
    body = '\n\n'.join(parts)
    usings = ['System.Runtime.CompilerServices', 'System.Runtime.Intrinsics']
    if 'MemoryMarshal' in body:
        usings.insert(1, 'System.Runtime.InteropServices')
    if 'Avx512F' in body:
        usings.append('System.Runtime.Intrinsics.X86')
    head = '\n'.join(f'using {u};' for u in usings)
    return (f'{head}\n\nnamespace LossGen;\n\n// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.\n'
            f'public static partial class VectorMath\n{{\n{body}\n}}\n')


def span_functions():
    vectors = [f'Vector{bits}<{kind}>' for bits in (512, 256, 128) for kind in ('double', 'float')]

    many = """        /// <summary>Whether the constants of the function would not fit the registers beside its variables.</summary>
        static abstract bool HasManyConstants { get; }

"""

    def interface(kind, variables, parameters):
        members = '\n\n'.join(f'        static abstract {v} Of({", ".join(f"{v} {p}" for p in parameters)});' for v in vectors)
        return f'    /// <summary>A function of {variables} on full vectors of every width and either precision.</summary>\n    private interface {kind}\n    {{\n{many if kind == "IUnaryFunction" else ""}{members}\n    }}'

    def implementation(name, kind, parameters):
        members = '\n\n'.join(
            f'        [MethodImpl(MethodImplOptions.AggressiveInlining)]\n'
            f'        public static {v} Of({", ".join(f"{v} {p}" for p in parameters)}) => {name}({", ".join(parameters)});' for v in vectors)
        many = f'        public static bool HasManyConstants => {"true" if name in MANY_CONSTANTS else "false"};\n\n' if kind == 'IUnaryFunction' else ''
        return f'    private readonly struct {name}Function : {kind}\n    {{\n{many}{members}\n    }}'

    binary = interface('IBinaryFunction', 'two variables', ['x', 'y'])
    cut = binary.index('\n\n        static abstract Vector256')
    portable = binary[cut:].replace('\n\n', '\n', 1)
    parts = [
        interface('IUnaryFunction', 'one variable', ['x']),
        binary[:cut].replace('of every width and', 'of 512 bits and') + '\n    }',
        '    /// <summary>A function of two variables on full vectors of every width and either precision.</summary>\n'
        '    private interface IPortableBinaryFunction : IBinaryFunction\n    {' + portable,
    ]
    parts += [implementation(name, 'IUnaryFunction', ['x']) for name in UNARY]
    parts += [implementation(name, 'IPortableBinaryFunction', ['x', 'y']) for name in BINARY]
    return file(parts)


def blocks():
    """The choice of the width for every function over blocks."""
    parts = []
    for method in (m for name in BLOCKS for m in methods(name) if BLOCK_FUNCTION.search(m)):
        name, parameters = BLOCK_FUNCTION.search(method).groups()
        columns = 1 + max((int(index) for index in re.findall(r'Column\(ref scratch, (\d+), length\)', method)), default=-1)
        arguments = f'{parameters}, ref double scratch'.replace('double ', '')
        calls = [f'{name}{bits}({arguments}, length);' for bits in (512, 256, 128)]
        parts.append(
            f'    private readonly struct {name}Block : {BLOCK_INTERFACES[parameters.replace("ref double ", "")]}\n    {{\n'
            f'        public static int ScratchColumns => {columns};\n\n'
            '        [MethodImpl(MethodImplOptions.AggressiveInlining)]\n'
            f'        public static void Evaluate({parameters}, ref double scratch, nuint length)\n        {{\n'
            f'            if (Vector512.IsHardwareAccelerated)\n                {calls[0]}\n'
            f'            else if (Vector256.IsHardwareAccelerated)\n                {calls[1]}\n'
            f'            else\n                {calls[2]}\n        }}\n    }}')
    return file(parts)


def derived():
    yield 'VectorMath.SpanFunctions.cs', span_functions()
    functions = [m for name in FUNCTIONS for m in methods(name)]
    halves = [m for m in functions if 'ByHalves<TFunction>' in m]
    primitives = [m for name in PRIMITIVES for m in methods(name)]
    parts = []
    for m in functions:
        doc, body = documented_by_reference(m)
        parts.append(doc + single(body))
    yield 'VectorMath.Vector512Single.cs', file(parts)
    for bits in (256, 128):
        parts = []
        for m in functions:
            if m in halves and bits == 128:
                continue
            doc, body = documented_by_reference(m)
            parts += [doc + width(body, bits), doc + width(single(body), bits)]
        for m in primitives:
            doc, body = documented_by_reference(m)
            parts.append((doc if '///' in m else '') + width(body, bits))
        yield f'VectorMath.Vector{bits}.cs', file(parts)
    yield 'VectorMath.BlockFunctions.cs', blocks()
    heavy = [documented_by_reference(m) for name in BLOCKS for m in methods(name)]
    for bits in (256, 128):
        yield f'VectorMath.Blocks{bits}.cs', file([doc + width(body, bits) for doc, body in heavy])


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
