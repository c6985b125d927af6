import { dayFromIso } from "~/domain/calendar";
import type { CaseReport } from "~/reports/case/case-report.server";
import type { TimeScale } from "./time-scale";

/** A day that frames the case, with its label beside its line. */
export interface Moment {
  key: "default" | "closed" | "cutOff";
  date: string;
  percent: number;
  /** The label ends at the line instead of beginning there. */
  endsThere: boolean;
  /** Labels that would meet stand below each other, from 0. */
  row: number;
}

/** Room for a label, in pixels. */
const LABEL_PX = 152;

/** Default, closing and cut-off, as far as the picture reaches them; `width` is its least width in pixels. */
export function momentsOf({ facts, cutOffDate }: CaseReport, scale: TimeScale, width: number): Moment[] {
  const dayOf = (date: string) => dayFromIso(date) as number;
  const moments: Moment[] = [];
  const place = (key: Moment["key"], date: string, percent: number) => {
    const room = (LABEL_PX / width) * 100;
    const endsThere = percent + room > 100;
    const [left, right] = endsThere ? [percent - room, percent] : [percent, percent + room];
    const meets = (other: Moment) => {
      const otherLeft = other.endsThere ? other.percent - room : other.percent;
      return left < otherLeft + room && otherLeft < right;
    };
    const rows = new Set(moments.filter(meets).map(({ row }) => row));
    const row = [0, 1].find((candidate) => !rows.has(candidate)) ?? 2;
    moments.push({ key, date, percent, endsThere, row });
  };
  place("default", facts.defaultedOn, scale.percent(dayOf(facts.defaultedOn)));
  if (facts.closedOn !== null) place("closed", facts.closedOn, scale.percent(dayOf(facts.closedOn)));
  // The cut-off is the end of its day; a closed case's picture may end before it.
  if (cutOffDate !== null && dayOf(cutOffDate) <= scale.lastDay)
    place("cutOff", cutOffDate, scale.percent(dayOf(cutOffDate) + 1));
  return moments;
}
