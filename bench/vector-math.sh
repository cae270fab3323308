#!/usr/bin/env bash
# Times the vector functions on one core (CORE chooses it) beside libmvec, SLEEF and TensorPrimitives. libmvec is part of glibc and
# needs g++; SLEEF is found where the system has it (Debian: libsleef-dev) or below $SLEEF. Without one of them its column is empty.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
rivals=$folder/librivals.so

options=(-std=c++17 -O3 -march=native -fPIC -shared -Wno-psabi)
sleef=(-DWITH_SLEEF -lsleef)
if [[ -n ${SLEEF:-} ]]; then
    sleef+=("-I$SLEEF/include" "-L$SLEEF/lib" "-Wl,-rpath,$SLEEF/lib")
fi
compile() {
    g++ "${options[@]}" bench/vector-math/rivals.cpp -o "$rivals" "$@" -lmvec -lm
}
if ! compile "${sleef[@]}" 2>"$folder/log"; then
    echo "No SLEEF." >&2
    if ! compile 2>"$folder/log"; then
        cat "$folder/log" >&2
        echo "No libmvec: g++ and glibc 2.35 or later are needed." >&2
    fi
fi

dotnet build -c Release --nologo -v q -clp:NoSummary bench/LossGen.Benchmarks
# Every method is compiled in full at its first call: on one core the tiers above the first come late.
export DOTNET_TieredCompilation=0
pin=()
if command -v taskset >/dev/null; then
    pin=(taskset -c "${CORE:-0}")
fi
"${pin[@]}" dotnet bench/LossGen.Benchmarks/bin/Release/net10.0/LossGen.Benchmarks.dll vector-math "$rivals"
