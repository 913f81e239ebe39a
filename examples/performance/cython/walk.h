/* A C library that walks over heights and calls back. */
#ifndef WALK_H
#define WALK_H

#include <stddef.h>

// --8<-- [start:api]
/* Any other result than 0 ends the walk and is returned. */
typedef int walk_visit(size_t at, double height, void *context);

int walk(const double *heights, size_t count, double level,
         walk_visit *visit, void *context);

/* The same on a thread of the library's own; nothing ends it. */
typedef void walk_notify(size_t at, double height, void *context);

int walk_aside(const double *heights, size_t count, double level,
               walk_notify *notify, void *context);
// --8<-- [end:api]

#endif
