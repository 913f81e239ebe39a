/* A C library that walks over heights and calls back. */

#include "walk.h"

#include <pthread.h>

// --8<-- [start:walk]
int walk(const double *heights, size_t count, double level,
         walk_visit *visit, void *context)
{
    for (size_t at = 0; at < count; at++) {
        int result = 0;
        if (heights[at] >= level)
            result = visit(at, heights[at], context);
        if (result)
            return result;
    }
    return 0;
}
// --8<-- [end:walk]

typedef struct {
    const double *heights;
    size_t count;
    double level;
    walk_notify *notify;
    void *context;
} errand;

static void *run(void *given)
{
    const errand *own = given;
    for (size_t at = 0; at < own->count; at++)
        if (own->heights[at] >= own->level)
            own->notify(at, own->heights[at], own->context);
    return NULL;
}

int walk_aside(const double *heights, size_t count, double level,
               walk_notify *notify, void *context)
{
    errand own = {heights, count, level, notify, context};
    pthread_t thread;
    int failed = pthread_create(&thread, NULL, run, &own);
    if (!failed)
        failed = pthread_join(thread, NULL);
    return failed;
}
