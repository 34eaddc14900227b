#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static void limit(int resource, unsigned long long value) {
  struct rlimit both = {value, value};
  setrlimit(resource, &both);
}

// As many files as a program has open at once, fonts and libraries among them.
static const rlim_t files = 1024, fewest_files = 128;
// What libraries take up of the addresses besides the memory of a program's own.
static const rlim_t libraries = 512ull << 20;

static int is_below(int resource, unsigned long long value) {
  struct rlimit both;
  return getrlimit(resource, &both) == 0 && both.rlim_max != RLIM_INFINITY && both.rlim_max < value;
}

enum showcase_bound showcase_narrower(const struct showcase_limits *limits) {
  if (is_below(RLIMIT_DATA, limits->memory) || is_below(RLIMIT_AS, limits->memory + libraries))
    return showcase_memory;
  if (is_below(RLIMIT_CPU, limits->seconds)) return showcase_time;
  if (is_below(RLIMIT_FSIZE, limits->file_size)) return showcase_file_size;
  if (is_below(RLIMIT_NOFILE, fewest_files)) return showcase_files;
  return showcase_none;
}

// A limit that whoever started us set, but would let us raise.
static void raise_limit(int resource, rlim_t wanted) {
  struct rlimit both;
  if (getrlimit(resource, &both) != 0) return;
  rlim_t most = both.rlim_max < wanted ? both.rlim_max : wanted;
  if (both.rlim_cur >= most) return;
  both.rlim_cur = most;
  setrlimit(resource, &both);
}

// What the child does until it is the other program: only calls that are safe between vfork and exec.
static int become(const char *path, char *const arguments[], char *const environment[],
                  const struct showcase_limits *limits, pid_t parent, int output) {
  // It ends with the thread that waits for it: nobody would look after what it does any more.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) return ESRCH;
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing < 0) return errno;
  if (dup2(nothing, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 || dup2(output, STDERR_FILENO) < 0)
    return errno;
  closefrom(STDERR_FILENO + 1);
  // What we keep for ourselves of signals is nothing to it.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  limit(RLIMIT_DATA, limits->memory);
  limit(RLIMIT_CPU, limits->seconds);
  limit(RLIMIT_FSIZE, limits->file_size);
  limit(RLIMIT_CORE, 0);
  raise_limit(RLIMIT_AS, RLIM_INFINITY);
  raise_limit(RLIMIT_NOFILE, files);
  execve(path, arguments, environment);
  return errno;
}

// posix_spawn can neither tie a program to the life of its parent nor limit it before it runs.
int showcase_start(const char *path, char *const arguments[], char *const environment[],
                   const struct showcase_limits *limits, pid_t *process, int *output) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  pid_t parent = getpid();
  // The child of vfork writes here what went wrong, in the memory that both share until exec.
  volatile int code = 0;
  pid_t child = vfork();
  if (child == 0) {
    code = become(path, arguments, environment, limits, parent, ends[1]);
    _exit(127);
  }
  if (child < 0) code = errno;
  close(ends[1]);
  if (code != 0) {
    close(ends[0]);
    return code;
  }
  *process = child;
  *output = ends[0];
  return 0;
}
