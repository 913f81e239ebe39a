/* The two kernels as a C programmer writes them. */
#ifndef KERNELS_H
#define KERNELS_H

#include <stddef.h>

// --8<-- [start:declare]
void kernels_distances(
    const double *points, double *result, ptrdiff_t count, ptrdiff_t width);
int kernels_edits(
    const unsigned char *left, ptrdiff_t rows,
    const unsigned char *right, ptrdiff_t columns, int *row);
// --8<-- [end:declare]

#endif
