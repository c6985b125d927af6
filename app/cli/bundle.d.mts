/** Bundles TypeScript programs into build/, one file each. `entries`: name → source. */
export function bundle(root: string, entries: Readonly<Record<string, string>>): Promise<unknown>;
