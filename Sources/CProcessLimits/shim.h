#ifndef PLUMBLINE_CPROCESSLIMITS_SHIM_H
#define PLUMBLINE_CPROCESSLIMITS_SHIM_H

#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* What is worked on, for the message: nothing may be allocated once the time is over. The buffer
   stands in a function, for Swift emits no variables of a header. */
struct plumbline_subject {
  char bytes[1024];
  size_t length;
};

static inline struct plumbline_subject *plumbline_subject(void) {
  static struct plumbline_subject subject;
  return &subject;
}

static inline void plumbline_clear_subject(void) { plumbline_subject()->length = 0; }

/* Adds a byte to the name of what is worked on; bytes beyond 1,024 are dropped. */
static inline void plumbline_add_to_subject(unsigned char byte) {
  struct plumbline_subject *subject = plumbline_subject();
  if (subject->length < sizeof subject->bytes) subject->bytes[subject->length++] = (char)byte;
}

static inline void plumbline_out_of_time(int number) {
  (void)number;
  static const char message[] =
      "error: Reading or auditing the article took too long, as only one made for that does. "
      "Save the article alone, or give its text.\n";
  struct plumbline_subject *subject = plumbline_subject();
  ssize_t written = write(2, subject->bytes, subject->length);
  if (subject->length > 0) written = write(2, ": ", 2);
  written = write(2, message, sizeof message - 1);
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

/* The clock of the processor time of the calling thread. */
static inline int plumbline_thread_clock(void) {
  clockid_t clock;
  return pthread_getcpuclockid(pthread_self(), &clock) == 0 ? (int)clock
                                                            : (int)CLOCK_PROCESS_CPUTIME_ID;
}

/* The seconds of a clock; 0 where its thread has ended. */
static inline double plumbline_clock_seconds(int clock) {
  struct timespec time;
  if (clock_gettime((clockid_t)clock, &time) != 0) return 0;
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static inline int plumbline_thread_id(void) { return (int)syscall(SYS_gettid); }

/* Gives a thread the least share of the processors: on Linux a priority is one thread's. */
static inline void plumbline_let_give_way(int thread) {
  setpriority(PRIO_PROCESS, (id_t)thread, 19);
}

#endif
