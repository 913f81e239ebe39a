/* A C library in the usual style: an opaque handle and four functions. */
#ifndef HISTOGRAM_H
#define HISTOGRAM_H

// --8<-- [start:api]
typedef struct histogram histogram;

histogram *histogram_new(int bins);              /* NULL: no memory */
int histogram_add(histogram *counts, int value); /* -1: out of range */
long histogram_count(const histogram *counts, int value);
void histogram_free(histogram *counts);
// --8<-- [end:api]

#endif
