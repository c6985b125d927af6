/** Which steps stand on each officer's list for the week: the same on the page, on paper and in the workbook. */
import { MINUTES_PER_HOUR } from "../calendar";
import type { Cell } from "../report";
import type { Bilingual } from "../text";
import { type DecidedStep, isToDo } from "./decided-step";

/** A page of paper holds so many: what was accepted comes first, then what gains most; the next list follows in a week. */
export const MOST_STEPS = 8;

/** A line of the plan, named in one language or in all. */
type PlanLine = Readonly<Record<string, Cell | Bilingual>>;

export interface MondayList<Line> {
  /** Code of the officer who does it, or leads the team. */
  officer: string;
  /** Accepted before. */
  toDo: readonly DecidedStep[];
  /** Of the plan. */
  rows: readonly Line[];
  /** Steps for which the list has no room. */
  left: number;
  /** Of all steps on the list, all officers together. */
  minutes: number;
}

/** Cases that the draw leaves with usual handling are no task. @param officers whose lists; empty: everybody's */
export function mondayLists<Line extends PlanLine>(
  lines: readonly Line[],
  decided: readonly DecidedStep[],
  officers: readonly string[],
): MondayList<Line>[] {
  const lists = new Map<string, { rows: Line[]; toDo: DecidedStep[] }>();
  const of = (lead: string) => {
    const own = lists.get(lead) ?? { rows: [], toDo: [] };
    lists.set(lead, own);
    return own;
  };
  for (const step of decided) if (isToDo(step)) of(step.officerCodes[0] ?? "").toDo.push(step);
  for (const line of lines)
    if (line.lot !== "usual" && line.by_officers != null)
      of(String(line.by_officers).split(";")[0] ?? "").rows.push(line);
  return [...lists]
    .filter(([lead]) => officers.length === 0 || officers.includes(lead))
    .map(([officer, { rows: all, toDo }]) => {
      toDo.sort((one, other) => (other.expectedGainMinor ?? 0) - (one.expectedGainMinor ?? 0));
      const rows = all.slice(0, Math.max(0, MOST_STEPS - toDo.length));
      const planned = rows.reduce((sum, { hours }) => sum + Number(hours ?? 0) * MINUTES_PER_HOUR, 0);
      const minutes = toDo.reduce((sum, step) => sum + step.minutes, planned);
      return { officer, toDo, rows, left: all.length - rows.length, minutes };
    });
}

/** Who hands the case over to the officer of the list; null: the case stays with its officer. */
export const handedOnBy = ({ to_officer, officer }: PlanLine): string | null =>
  to_officer == null || officer == null ? null : String(officer);
