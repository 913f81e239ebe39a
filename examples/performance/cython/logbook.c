/* A C library that reports errors as the operating system does. */

#include "logbook.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>

// --8<-- [start:read]
int logbook_read(const char *path, logbook *found)
{
    FILE *file = fopen(path, "r");
    if (!file)
        return -1;
    *found = (logbook){0, INFINITY, -INFINITY};
    double height;
    int fields;
    while ((fields = fscanf(file, "%lf", &height)) == 1) {
        found->days++;
        if (height < found->lowest)
            found->lowest = height;
        if (height > found->highest)
            found->highest = height;
    }
    int failed = ferror(file) ? errno : fields == EOF ? 0 : EINVAL;
    fclose(file); /* may set errno itself */
    if (failed)
        errno = failed;
    return failed ? -1 : 0;
}
// --8<-- [end:read]
