#ifndef PLUMBLINE_CPROCESSLIMITS_SHIM_H
#define PLUMBLINE_CPROCESSLIMITS_SHIM_H

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static inline void plumbline_out_of_time(int number) {
  (void)number;
  static const char message[] =
      "error: Reading the article took too long, as only a page made for that does. "
      "Save the article alone, or give its text.\n";
  ssize_t written = write(2, message, sizeof message - 1);
  (void)written;
  _exit(3);
}

/* Ends the process with exit code 3 after so many more seconds of processor time; 0 lifts the limit. */
static inline void plumbline_limit_processor_time(unsigned seconds) {
  struct rusage used;
  struct rlimit limit;
  if (getrlimit(RLIMIT_CPU, &limit) != 0 || getrusage(RUSAGE_SELF, &used) != 0) return;
  rlim_t wanted = limit.rlim_max;
  if (seconds > 0) {
    rlim_t end = (rlim_t)used.ru_utime.tv_sec + (rlim_t)used.ru_stime.tv_sec + 1 + seconds;
    if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max <= end) return;
    signal(SIGXCPU, plumbline_out_of_time);
    wanted = end;
  }
  limit.rlim_cur = wanted;
  setrlimit(RLIMIT_CPU, &limit);
}

#endif
