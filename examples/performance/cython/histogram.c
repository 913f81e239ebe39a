/* A C library in the usual style: an opaque handle and four functions. */

#include "histogram.h"

#include <stdlib.h>

struct histogram {
    int bins;
    long counts[];
};

histogram *histogram_new(int bins)
{
    histogram *made = NULL;
    if (bins > 0)
        made = calloc(1, sizeof *made + (size_t)bins * sizeof(long));
    if (made)
        made->bins = bins;
    return made;
}

// --8<-- [start:add]
int histogram_add(histogram *counts, int value)
{
    if (value < 0 || value >= counts->bins)
        return -1;
    counts->counts[value]++;
    return 0;
}
// --8<-- [end:add]

long histogram_count(const histogram *counts, int value)
{
    return value < 0 || value >= counts->bins ? -1 : counts->counts[value];
}

void histogram_free(histogram *counts)
{
    free(counts);
}
