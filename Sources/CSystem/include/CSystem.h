#ifndef SHOWCASE_CSYSTEM_H
#define SHOWCASE_CSYSTEM_H

/// Exchanges two paths of one file system in one step (renameat2 with RENAME_EXCHANGE).
/// Returns 0, or the errno that says why not: ENOSYS or EINVAL where the file system has no exchange.
int showcase_exchange(const char *first, const char *second);

#endif
