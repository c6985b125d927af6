/** What is added to the debt now and then: interest, penalties and fees after a quarter, court cost with a suit. */
import { firstDayOfMonth, monthOfDay } from "~/domain/calendar";
import type { CaseCourse } from "./case-course";
import { type ChargeRow, rowId } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import type { CaseHistory } from "./simulate-history";
import { METHOD_CODES } from "./world";

const QUARTERLY: readonly { kind: ChargeRow["kind"]; chance: number; shareOfExposure: [number, number] }[] = [
  { kind: "interest", chance: 0.14, shareOfExposure: [0.004, 0.012] },
  { kind: "penalty", chance: 0.06, shareOfExposure: [0.002, 0.008] },
  { kind: "fee", chance: 0.02, shareOfExposure: [0.0005, 0.001] },
];

/** Charges in order of their day; none after the case is closed. */
export function chargeRows(course: CaseCourse, history: CaseHistory, stream: RandomStream): ChargeRow[] {
  const { profile } = course;
  const lastDay = Math.min(history.closedDay ?? course.untilDay, course.untilDay - 1);
  const charges: Omit<ChargeRow, "chargeId" | "caseId">[] = [];
  for (const day of quarterDays(profile.defaultDay + 1, lastDay)) {
    for (const { kind, chance, shareOfExposure } of QUARTERLY) {
      if (!stream.chance(chance)) continue;
      const share = stream.between(...shareOfExposure);
      charges.push({ day, kind, amountMinor: Math.max(1, Math.round(share * profile.exposureMinor)) });
    }
  }
  for (const run of history.runs) {
    const day = run.startDay + 2;
    if (METHOD_CODES[run.method] !== "litigation" || day >= lastDay) continue;
    charges.push({ day, kind: "cost", amountMinor: stream.whole(300, 1500) * 100 });
  }
  charges.sort((one, other) => one.day - other.day);
  return charges.map((charge, index) => ({
    chargeId: rowId("G", profile.caseNumber, index + 1),
    caseId: profile.caseId,
    ...charge,
  }));
}

/** The 20th of March, June, September and December between two days. */
function quarterDays(fromDay: number, toDay: number): number[] {
  const days: number[] = [];
  for (let month = monthOfDay(fromDay); firstDayOfMonth(month) <= toDay; month++) {
    const day = firstDayOfMonth(month) + 19;
    if (month % 3 === 2 && day >= fromDay && day <= toDay) days.push(day);
  }
  return days;
}
