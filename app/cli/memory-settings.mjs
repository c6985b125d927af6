/** Pieces of so many bytes go back to the system as soon as they are free. */
const PIECE_BYTES = 128 * 1024;

/**
 * What the server's environment must say before it begins, or null where there is nothing to say. The C library of Linux
 * (glibc) keeps freed pieces of up to 32 MB once a program has freed some of that size: the arrays of one fit would stay
 * taken, in each thread, for a next one that needs other sizes. A person's own settings of it come first.
 */
export function memorySettings(environment = process.env, platform = process.platform) {
  if (platform !== "linux" || environment.GLIBC_TUNABLES !== undefined) return null;
  return { GLIBC_TUNABLES: `glibc.malloc.mmap_threshold=${PIECE_BYTES}` };
}
