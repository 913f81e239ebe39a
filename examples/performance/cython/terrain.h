/* The hand-written C version of the terrain. */
#ifndef TERRAIN_H
#define TERRAIN_H

#include <stddef.h>

// --8<-- [start:declare]
int terrain_escape_time(double x, double y, int limit);
void terrain_fill(int *heights, int side, int limit);
long long terrain_roughness(
    const int *heights, ptrdiff_t rows, ptrdiff_t columns);
// --8<-- [end:declare]

#endif
