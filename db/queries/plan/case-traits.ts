/** Codes of a case's traits, in order: `moral;vulnerable`. */
export function caseTraits(stored: string | null): string[] {
  return (stored ?? "")
    .split(";")
    .filter((trait) => trait !== "")
    .sort();
}
