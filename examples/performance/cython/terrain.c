/* The hand-written C version of the terrain: it knows nothing of Python. */

#include "terrain.h"

// --8<-- [start:escape-time]
int terrain_escape_time(double x, double y, int limit)
{
    int steps = 0;
    while (steps < limit && x * x + y * y <= 4.0) {
        double next = x * x - y * y - 0.8;
        y = 2.0 * x * y + 0.156;
        x = next;
        steps++;
    }
    return steps;
}

void terrain_fill(int *heights, int side, int limit)
{
    double scale = 3.0 / side;
    for (int row = 0; row < side; row++)
        for (int column = 0; column < side; column++)
            heights[row * side + column] = terrain_escape_time(
                column * scale - 1.5, row * scale - 1.5, limit);
}
// --8<-- [end:escape-time]
// --8<-- [start:roughness]
long long terrain_roughness(
    const int *heights, ptrdiff_t rows, ptrdiff_t columns)
{
    long long total = 0;
    for (ptrdiff_t row = 0; row < rows; row++) {
        const int *line = heights + row * columns;
        for (ptrdiff_t column = 1; column < columns; column++) {
            int step = line[column] - line[column - 1];
            total += step > 0 ? step : -step;
        }
    }
    return total;
}
// --8<-- [end:roughness]
