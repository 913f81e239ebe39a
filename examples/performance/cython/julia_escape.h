/* The hand-written C version of the terrain. */
#ifndef JULIA_ESCAPE_H
#define JULIA_ESCAPE_H

int julia_escape_time(double x, double y, int limit);
void julia_fill(int *heights, int side, int limit);

#endif
