// The vector functions of libmvec (part of glibc) and of SLEEF over arrays, for LossGen.Benchmarks to call.
// Every function maps x to y `repetitions` times, so that the call from .NET does not count.
#include <cstdint>
#include <immintrin.h>

#ifdef WITH_SLEEF
#include <sleef.h>
#endif

#ifdef __AVX512F__
#define DOUBLES __m512d
#define FLOATS __m512
#define LOAD_D _mm512_loadu_pd
#define STORE_D _mm512_storeu_pd
#define LOAD_S _mm512_loadu_ps
#define STORE_S _mm512_storeu_ps
#define MVEC_D(name) _ZGVeN8v_##name
#define MVEC_S(name) _ZGVeN16v_##name##f
#define SLEEF_D(name) Sleef_##name##d8_u10avx512f
#define SLEEF_S(name) Sleef_##name##f16_u10avx512f
#else
#define DOUBLES __m256d
#define FLOATS __m256
#define LOAD_D _mm256_loadu_pd
#define STORE_D _mm256_storeu_pd
#define LOAD_S _mm256_loadu_ps
#define STORE_S _mm256_storeu_ps
#define MVEC_D(name) _ZGVdN4v_##name
#define MVEC_S(name) _ZGVdN8v_##name##f
#define SLEEF_D(name) Sleef_##name##d4_u10avx2
#define SLEEF_S(name) Sleef_##name##f8_u10avx2
#endif

// `count` has to be a multiple of the width.
#define EXPORT(name, function, T, V, LOAD, STORE) \
    extern "C" void name(const T *x, T *y, std::int64_t count, std::int64_t repetitions) \
    { \
        for (std::int64_t repetition = 0; repetition < repetitions; repetition++) \
            for (std::int64_t i = 0; i < count; i += (std::int64_t)(sizeof(V) / sizeof(T))) \
                STORE(y + i, function(LOAD(x + i))); \
    }
#define EXPORT_D(name, function) EXPORT(name, function, double, DOUBLES, LOAD_D, STORE_D)
#define EXPORT_S(name, function) EXPORT(name, function, float, FLOATS, LOAD_S, STORE_S)

#define LIBMVEC(f) \
    extern "C" DOUBLES MVEC_D(f)(DOUBLES); \
    extern "C" FLOATS MVEC_S(f)(FLOATS); \
    EXPORT_D(libmvec_##f##_double, MVEC_D(f)) \
    EXPORT_S(libmvec_##f##_single, MVEC_S(f))

LIBMVEC(exp)
LIBMVEC(log)
LIBMVEC(expm1)
LIBMVEC(log1p)
LIBMVEC(tanh)
LIBMVEC(asinh)
LIBMVEC(erf)
LIBMVEC(erfc)

#ifdef WITH_SLEEF
#define SLEEF(f) \
    EXPORT_D(sleef_##f##_double, SLEEF_D(f)) \
    EXPORT_S(sleef_##f##_single, SLEEF_S(f))

SLEEF(exp)
SLEEF(log)
SLEEF(expm1)
SLEEF(log1p)
SLEEF(tanh)
SLEEF(asinh)
SLEEF(erf)
SLEEF(lgamma)
#endif
