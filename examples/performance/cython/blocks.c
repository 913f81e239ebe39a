/* A C library that hands out blocks of memory, and counts them.
   What is given back is handed out again, as malloc does too. */

#include "blocks.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct block {
    struct block *next;
    size_t bytes;
    _Alignas(max_align_t) unsigned char content[];
} block;

static block *spare;
static long in_use;
static atomic_flag busy = ATOMIC_FLAG_INIT;

static void lock(void)
{
    while (atomic_flag_test_and_set(&busy)) {
    }
}

static void unlock(void)
{
    atomic_flag_clear(&busy);
}

static block *reused(size_t bytes)
{
    for (block **at = &spare; *at; at = &(*at)->next) {
        block *found = *at;
        if (found->bytes == bytes) {
            *at = found->next;
            return found;
        }
    }
    return NULL;
}

// --8<-- [start:take]
void *blocks_take(size_t count, size_t size)
{
    if (count > (PTRDIFF_MAX - sizeof(block)) / size)
        return NULL;
    lock();
    block *taken = reused(count * size);
    if (!taken && (taken = malloc(sizeof *taken + count * size)))
        taken->bytes = count * size;
    in_use += taken != NULL;
    unlock();
    return taken ? taken->content : NULL;
}
// --8<-- [end:take]

void blocks_give(void *content)
{
    if (!content)
        return;
    block *given =
        (block *)((unsigned char *)content - offsetof(block, content));
    lock();
    given->next = spare;
    spare = given;
    in_use--;
    unlock();
}

long blocks_in_use(void)
{
    lock();
    long now = in_use;
    unlock();
    return now;
}
