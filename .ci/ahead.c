/* Preloaded, this puts the wall clock of a program ahead by AHEAD_DAYS.

   The clock that programs wait by stays as it is. libfaketime moves that one
   too, or else fails the absolute waits on it (0.9.10): under it Python's
   time.sleep raises, or Event.wait never ends. */

#include <semaphore.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { SECONDS_A_DAY = 86400 };

static time_t ahead(void) {
  const char *days = getenv("AHEAD_DAYS");
  return days ? atol(days) * SECONDS_A_DAY : 0;
}

static int is_wall(clockid_t clock) {
  return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE ||
         clock == CLOCK_TAI;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int failed = (int)syscall(SYS_clock_gettime, clock, now);
  if (!failed && is_wall(clock)) {
    now->tv_sec += ahead();
  }
  return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec exact;
  (void)zone; /* obsolete: glibc ignores it too */
  clock_gettime(CLOCK_REALTIME, &exact);
  now->tv_sec = exact.tv_sec;
  now->tv_usec = exact.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *kept) {
  struct timespec exact;
  clock_gettime(CLOCK_REALTIME, &exact);
  if (kept) {
    *kept = exact.tv_sec;
  }
  return exact.tv_sec;
}

int timespec_get(struct timespec *now, int base) {
  return base == TIME_UTC && !clock_gettime(CLOCK_REALTIME, now) ? base : 0;
}

/* multiprocessing waits for locks until a moment of the wall clock. */
int sem_timedwait(sem_t *restrict semaphore,
                  const struct timespec *restrict until) {
  struct timespec true_time = *until;
  true_time.tv_sec -= ahead();
  return sem_clockwait(semaphore, CLOCK_REALTIME, &true_time);
}
