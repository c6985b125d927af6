import { casesOfAnyMonth, methodRowAddress } from "~/components/row-addresses";
import { textAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import { NO_METHOD } from "~/domain/methods";
import type { Report, Row } from "~/domain/report";
import type { Language } from "~/domain/text";
import { words } from "~/words/words";

/** What is read side by side: money and effect first, then the shares that lead to it; the rest as the report has it. */
const SIDE_BY_SIDE = [
  "label",
  "credited_minor",
  "breaches_per_100",
  "effect",
  "adjusted_rate",
  "raw_rate",
  "standardised_rate",
  "badge",
  "effective_sample_size",
];

function placeOf(key: string): number {
  const place = SIDE_BY_SIDE.indexOf(key);
  return place === -1 ? SIDE_BY_SIDE.length : place;
}

/**
 * The method by its name, its money leading to its cases, its badge as a word. A badge that all rows share says
 * nothing in a column; the picture's note says it.
 */
export function methodColumns(
  columns: readonly ShownColumn[],
  { rows, meaning }: Report,
  search: string,
  language: Language,
): ShownColumn[] {
  const toCases = (row: Row) =>
    row.method === NO_METHOD ? null : casesOfAnyMonth(search, "method", textAt(row, "method"));
  const badges: Readonly<Record<string, string>> = words(language).methodsPage.badges;
  const badge = (row: Row) => {
    const code = textAt(row, "badge");
    return <span className="badge">{badges[code] ?? code}</span>;
  };
  const faces: Readonly<Record<string, Partial<ShownColumn>>> = {
    label: { ...meaning.row, href: (row) => methodRowAddress(search, textAt(row, "method")) },
    credited_minor: { href: toCases },
    badge: { show: badge },
  };
  const hasOneBadge = new Set(rows.map((row) => row.badge)).size < 2;
  return [...columns]
    .sort((a, b) => placeOf(a.key) - placeOf(b.key))
    .filter(({ key }) => !(key === "badge" && hasOneBadge))
    .map((column) => ({ ...column, ...faces[column.key] }));
}
