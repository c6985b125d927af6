/** What a command says of itself, in the language asked for; null where nobody asks for help. */
export function helpAsked(command: string, args: readonly string[]): Promise<string | null>;

/** The launcher's words in the language asked for. */
export function launcherWords(
  args: readonly string[],
): Promise<{ outOfMemory: (megabytes: number) => string }>;
