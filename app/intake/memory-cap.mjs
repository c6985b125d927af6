/** Heap of a process that reads a person's files, in megabytes; plain Node, for the commands' door needs it too. */
export const MOST_MEGABYTES = 2048;
