/** What the server's environment must say of memory before it begins; null: nothing. */
export function memorySettings(
  environment?: Readonly<Record<string, string | undefined>>,
  platform?: NodeJS.Platform,
): { GLIBC_TUNABLES: string } | null;
