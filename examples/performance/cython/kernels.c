/* The two kernels as a C programmer writes them. */

#include "kernels.h"

#include <math.h>

// --8<-- [start:distances]
void kernels_distances(
    const double *points, double *result, ptrdiff_t count, ptrdiff_t width)
{
    for (ptrdiff_t i = 0; i < count; i++)
        for (ptrdiff_t j = 0; j < count; j++) {
            double total = 0;
            for (ptrdiff_t k = 0; k < width; k++) {
                double step = points[i * width + k] - points[j * width + k];
                total += step * step;
            }
            result[i * count + j] = sqrt(total);
        }
}
// --8<-- [end:distances]

// --8<-- [start:edits]
int kernels_edits(
    const unsigned char *left, ptrdiff_t rows,
    const unsigned char *right, ptrdiff_t columns, int *row)
{
    for (ptrdiff_t j = 0; j <= columns; j++)
        row[j] = (int)j;
    for (ptrdiff_t i = 0; i < rows; i++) {
        int corner = row[0];
        row[0] = (int)(i + 1);
        for (ptrdiff_t j = 0; j < columns; j++) {
            int above = row[j + 1];
            int best = corner + (left[i] != right[j]);
            int gap = above < row[j] ? above : row[j];
            row[j + 1] = best < gap + 1 ? best : gap + 1;
            corner = above;
        }
    }
    return row[columns];
}
// --8<-- [end:edits]
