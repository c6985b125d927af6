import { casesOfAnyMonth } from "~/components/cases-address";
import { textAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import { NO_METHOD } from "~/domain/methods";
import type { Report, Row } from "~/domain/report";
import type { Language } from "~/domain/text";
import { words } from "~/words/words";

/** Figures that are read side by side, after all others; the badge last. */
const SIDE_BY_SIDE = [
  "raw_rate",
  "standardised_rate",
  "adjusted_rate",
  "effect",
  "effective_sample_size",
  "badge",
];

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
    label: { ...meaning.row },
    credited_minor: { href: toCases },
    badge: { show: badge },
  };
  const hasOneBadge = new Set(rows.map((row) => row.badge)).size < 2;
  return [...columns]
    .sort((a, b) => SIDE_BY_SIDE.indexOf(a.key) - SIDE_BY_SIDE.indexOf(b.key))
    .filter(({ key }) => !(key === "badge" && hasOneBadge))
    .map((column) => ({ ...column, ...faces[column.key] }));
}
