#ifndef SHOWCASE_CSYSTEM_H
#define SHOWCASE_CSYSTEM_H

#include <sys/types.h>

/// Exchanges two paths of one file system in one step (renameat2 with RENAME_EXCHANGE).
/// Returns 0, or the errno that says why not: ENOSYS or EINVAL where the file system has no exchange.
int showcase_exchange(const char *first, const char *second);

/// Renames a path to one that nothing has (renameat2 with RENAME_NOREPLACE, or a link where there is none).
/// Returns 0, or the errno that says why not: EEXIST where there is something.
int showcase_rename_new(const char *from, const char *to);

/// Whether somebody has an open file open for writing too; 0 as well where the system cannot tell.
int showcase_is_written(int file);

/// What a program may use: bytes of memory of its own, seconds of processor time, bytes of a file.
struct showcase_limits {
  unsigned long long memory;
  unsigned long long seconds;
  unsigned long long file_size;
};

/// What keeps a process from what it may use.
enum showcase_bound { showcase_none, showcase_memory, showcase_time, showcase_file_size, showcase_files };

/// Which limit of this process, handed down to every program it starts, is narrower than what a program may
/// use and cannot be raised.
enum showcase_bound showcase_narrower(const struct showcase_limits *limits);

/// Starts a program that reads nothing, inherits no open files, is held to limits and is killed when the
/// calling thread ends before it (vfork, prctl, setrlimit).
/// `output` is the end of a pipe from which its standard output and error are read.
/// Returns 0, or the errno that says why it was not started.
int showcase_start(const char *path, char *const arguments[], char *const environment[],
                   const struct showcase_limits *limits, pid_t *process, int *output);

#endif
