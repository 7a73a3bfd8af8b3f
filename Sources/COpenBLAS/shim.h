#include <cblas.h>
#include <stddef.h>
#include <stdint.h>

/* LAPACK routines that Heng calls. Debian's OpenBLAS holds them but ships no lapack.h. The trailing
   size_t arguments are gfortran's hidden lengths of the CHARACTER arguments, in order. */
void dgesv_(const int32_t *n, const int32_t *nrhs, double *a, const int32_t *lda, int32_t *ipiv,
            double *b, const int32_t *ldb, int32_t *info);
void dgesdd_(const char *jobz, const int32_t *m, const int32_t *n, double *a, const int32_t *lda,
             double *s, double *u, const int32_t *ldu, double *vt, const int32_t *ldvt,
             double *work, const int32_t *lwork, int32_t *iwork, int32_t *info,
             size_t jobz_length);
void dsyev_(const char *jobz, const char *uplo, const int32_t *n, double *a, const int32_t *lda,
            double *w, double *work, const int32_t *lwork, int32_t *info, size_t jobz_length,
            size_t uplo_length);
