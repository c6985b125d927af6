/** Reads codes of cases' traits, in order, from `moral;vulnerable`: equal texts as one list. */
export function traitReader(): (stored: string | null) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (stored) => {
    const text = stored ?? "";
    const traits =
      known.get(text) ??
      text
        .split(";")
        .filter((trait) => trait !== "")
        .sort();
    known.set(text, traits);
    return traits;
  };
}
