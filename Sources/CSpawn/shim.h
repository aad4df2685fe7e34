/* Calls of the C library on Linux for starting programs that Swift's own view of it leaves out. */
#ifdef __linux__
#include <spawn.h>
#include <stdlib.h>
#include <unistd.h>

int pipe2(int ends[2], int flags);
int mkostemp(char *name, int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *__restrict actions, const char *__restrict folder);
#ifdef __GLIBC__
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
#endif
#endif
