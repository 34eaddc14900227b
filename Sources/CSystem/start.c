#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <unistd.h>

static void limit(pid_t process, int resource, unsigned long long value) {
  struct rlimit both = {value, value};
  // A process that is quicker than this has used nothing yet to speak of.
  prlimit(process, resource, &both, 0);
}

// glibc declares pipe2, closefrom and prlimit only under _GNU_SOURCE, which Swift's module does not set.
int showcase_start(const char *path, char *const arguments[], char *const environment[],
                   const struct showcase_limits *limits, pid_t *process, int *output) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  int code = posix_spawn(process, path, &actions, NULL, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (code != 0) {
    close(ends[0]);
    return code;
  }
  limit(*process, RLIMIT_DATA, limits->memory);
  limit(*process, RLIMIT_CPU, limits->seconds);
  limit(*process, RLIMIT_FSIZE, limits->file_size);
  limit(*process, RLIMIT_CORE, 0);
  *output = ends[0];
  return 0;
}
