/* A C library that hands out blocks of memory, and counts them. */
#ifndef BLOCKS_H
#define BLOCKS_H

#include <stddef.h>

// --8<-- [start:api]
void *blocks_take(size_t count, size_t size); /* NULL: no memory */
void blocks_give(void *block);                /* NULL: nothing to do */
long blocks_in_use(void);
// --8<-- [end:api]

#endif
