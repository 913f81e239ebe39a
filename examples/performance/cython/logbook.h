/* A C library that reports errors as the operating system does. */
#ifndef LOGBOOK_H
#define LOGBOOK_H

// --8<-- [start:api]
typedef struct {
    long days;
    double lowest, highest;
} logbook;

int logbook_read(const char *path, logbook *found); /* -1: see errno */
// --8<-- [end:api]

#endif
