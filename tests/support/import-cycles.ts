/** Groups of source files that import each other in a circle, types included. */
import { imports, sources } from "./source-imports";

const known = new Set(sources);

/** What each file imports, of our own. */
const targets = new Map<string, string[]>();
for (const { from, to } of imports) {
  const target = [`${to}.ts`, `${to}.tsx`, to].find((file) => known.has(file));
  if (target) targets.set(from, [...(targets.get(from) ?? []), target]);
}

/** Each circle's files in order of name: the strongly connected components of more than one file (Tarjan, 1972). */
export function importCycles(): string[][] {
  const cycles: string[][] = [];
  const place = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): void => {
    place.set(file, place.size);
    lowest.set(file, place.size - 1);
    open.push(file);
    const lower = (reached: number) => lowest.set(file, Math.min(lowest.get(file)!, reached));
    for (const target of targets.get(file) ?? []) {
      if (!place.has(target)) {
        visit(target);
        lower(lowest.get(target)!);
      } else if (open.includes(target)) lower(place.get(target)!);
    }
    if (lowest.get(file) !== place.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) cycles.push(circle.sort());
  };
  for (const file of sources) if (!place.has(file)) visit(file);
  return cycles;
}
