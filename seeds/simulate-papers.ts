/** What else lies in the file of a case: assignments, promises, the borrower's own receivables, complaints. */
import { ACTIVITY_RECIPES } from "./activity-recipes";
import type { CaseCourse } from "./case-course";
import { debtorName } from "./names";
import {
  type ActivityRow,
  type AssignmentRow,
  type ComplaintRow,
  type PromiseRow,
  type ReceivableRow,
  rowId,
} from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import type { CaseHistory } from "./simulate-history";
import type { CaseLedger } from "./simulate-ledger";
import { METHOD_CODES } from "./world";

const HANDOVER_SHARE = 0.7;

export function assignmentRows(
  course: CaseCourse,
  { runs, closedDay }: CaseHistory,
  stream: RandomStream,
): AssignmentRow[] {
  const { holds } = runs[runs.length - 1]?.staffing ?? course.staffing;
  const held = holds.filter((hold) => hold.fromDay <= (closedDay ?? course.untilDay - 1));
  return held.map((hold, index) => ({
    caseId: course.profile.caseId,
    officer: hold.officer.code,
    fromDay: hold.fromDay,
    toDay: held[index + 1]?.fromDay ?? null,
    reason: hold.reason,
    handoverNote: index > 0 && stream.chance(HANDOVER_SHARE) ? "File and next steps handed over" : null,
  }));
}

/** A promise for each activity that ended in one: near the payment that came, or of a sum that never did. */
export function promiseRows(
  course: CaseCourse,
  history: CaseHistory,
  ledger: CaseLedger,
  activities: readonly ActivityRow[],
  stream: RandomStream,
): PromiseRow[] {
  const promising = activities.filter((activity) => activity.outcome === "promise");
  return promising.map(({ day }, index) => {
    const coming = history.payments.find((payment) => payment.day > day && payment.day <= day + 45);
    const baseMinor = ledger.baseMinorAt(day);
    const paidMinor = coming ? baseMinor - ledger.baseMinorAt(coming.day + 1) : 0;
    const amountMinor = coming ? paidMinor * stream.between(0.9, 1.1) : baseMinor * stream.between(0.05, 0.5);
    const dueDay = coming ? Math.max(day + 1, coming.day + stream.whole(-3, 7)) : day + stream.whole(7, 45);
    return {
      promiseId: rowId("P", course.profile.caseNumber, index + 1),
      caseId: course.profile.caseId,
      madeDay: day,
      dueDay,
      amountMinor: Math.max(10_000, Math.round(amountMinor / 10_000) * 10_000),
    };
  });
}

/** The list drawn up when the officer first helps to collect; money that came then came from it in part. */
export function receivableRows(
  course: CaseCourse,
  history: CaseHistory,
  ledger: CaseLedger,
  stream: RandomStream,
): ReceivableRow[] {
  const { profile, plan } = course;
  const helping = history.runs.find((run) => METHOD_CODES[run.method] === "help-collect-debts");
  if (!helping || !(profile.traits.has("has-receivables") || stream.chance(0.3))) return [];
  const { startDay } = helping;
  const payment = history.payments.find(
    ({ day }) => day >= startDay && day < plan[helping.episode]!.endDay && day < course.untilDay,
  );
  const paidMinor = payment ? ledger.baseMinorAt(payment.day) - ledger.baseMinorAt(payment.day + 1) : 0;
  const count = stream.whole(2, 6);
  return Array.from({ length: count }, (_, index) => {
    const difficulty = (["easy", "middling", "hard"] as const)[stream.weighted([0.35, 0.4, 0.25])]!;
    const amountMinor = Math.max(
      10_000,
      Math.round((stream.between(0.05, 0.5) * profile.exposureMinor) / 10_000) * 10_000,
    );
    const isCollected =
      payment !== undefined && stream.chance({ easy: 0.75, middling: 0.4, hard: 0.1 }[difficulty]);
    const collectedMinor = isCollected ? Math.round(amountMinor * stream.between(0.5, 1)) : null;
    return {
      receivableId: rowId("V", profile.caseNumber, index + 1),
      borrowerId: profile.borrower.borrowerId,
      debtor: debtorName(profile.borrower.number + index),
      amountMinor,
      dueDay: startDay - stream.whole(-60, 400),
      difficulty,
      listedDay: startDay,
      collectedDay: isCollected ? stream.whole(startDay, payment.day) : null,
      collectedMinor,
      routedMinor: collectedMinor === null ? null : Math.min(collectedMinor, Math.round(paidMinor / count)),
    };
  });
}

const COMPLAINTS_PER_100 = new Map(
  ACTIVITY_RECIPES.map((recipe) => [recipe.method, recipe.complaintsPer100]),
);

/** Hard methods draw more of them; one in twelve is an incident. */
export function complaintRows(
  course: CaseCourse,
  activities: readonly ActivityRow[],
  stream: RandomStream,
): ComplaintRow[] {
  const { complaintScale } = course.world.parameters;
  const rows: ComplaintRow[] = [];
  for (const activity of activities) {
    const likelihood = (complaintScale * COMPLAINTS_PER_100.get(activity.method)!) / 100;
    const day = activity.day + stream.whole(0, 10);
    if (!stream.chance(likelihood) || day > course.world.endDay) continue;
    const isIncident = stream.chance(1 / 12);
    rows.push({
      complaintId: rowId("X", course.profile.caseNumber, rows.length + 1),
      caseId: course.profile.caseId,
      day,
      kind: isIncident ? "incident" : "complaint",
      officer: activity.officers[0] ?? null,
      text: isIncident ? "Raised voices at the premises" : "Borrower complains about the manner of contact",
    });
  }
  return rows;
}
