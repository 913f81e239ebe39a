/* A table that a C library is built with. */
#ifndef SUMMITS_TABLE_H
#define SUMMITS_TABLE_H

// --8<-- [start:table]
typedef struct {
    double east, north; /* kilometres */
    int height;         /* metres */
} summit;

static const summit summits[] = {
    {1.0, 2.5, 1842},
    {3.5, 2.0, 2310},
    {4.0, 6.5, 1977},
};
enum { summits_count = sizeof summits / sizeof *summits };
// --8<-- [end:table]

#endif
