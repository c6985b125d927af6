/** Runs a Node program in a process of its own with a cap on its heap. */
export function runCapped(
  program: string,
  args: readonly string[],
  megabytes: number,
): Promise<{ code: number; isOutOfMemory: boolean }>;
