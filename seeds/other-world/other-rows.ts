/** The files of one case of the second bank: cases, assignments, activities and receipts, and nothing else. */

import { borrowerName } from "../names";
import { type ActivityRow, type CaseRows, NO_PANEL, rowId } from "../portfolio-rows";
import { RandomStream } from "../random-stream";
import type { Officer } from "../simulate-people";
import type { OtherCourse, OtherRun } from "./other-course";
import { OTHER_METHODS } from "./other-parameters";
import { OTHER_STREAM, type OtherWorld } from "./other-world";

export function otherRows(world: OtherWorld, course: OtherCourse): CaseRows {
  const { one, holds, runs } = course;
  const stream = new RandomStream(world.seed, OTHER_STREAM.papers, one.caseNumber, 1);
  const lastDay = course.closedDay ?? world.endDay;
  const held = holds.filter(({ fromDay }) => fromDay <= lastDay);
  const name = borrowerName(one.borrower, one.borrowerKind);
  return {
    cases: [
      {
        caseId: one.caseId,
        borrowerId: `P${one.borrower}`,
        borrowerName: name.en,
        borrowerNameZh: name.zh,
        borrowerKind: one.borrowerKind,
        region: one.branch.region.code,
        branch: one.branch.code,
        officer: held[held.length - 1]!.officer.code,
        exposureMinor: one.exposureMinor,
        principalMinor: Math.round(0.94 * one.exposureMinor),
        annualRate: 0.06,
        originatedDay: one.defaultDay - 730,
        dueDay: one.defaultDay - 30,
        defaultedDay: one.defaultDay,
        security: one.security,
        collateralMinor: null,
        cause: one.cause,
        secondaryCauses: [],
        causeRecordedDay: null,
        traits: one.traits,
        fiveTier: "loss",
        lenderLicensed: true,
        closedDay: course.closedDay,
        closeReason: course.closeReason,
        distanceKm: null,
      },
    ],
    activities: runs
      .flatMap((run) => runActivities(world, course, run, stream))
      .map((row, at) => ({ ...row, activityId: rowId("A", one.caseNumber, at + 1) })),
    receipts: runs.flatMap(({ payment }, at) =>
      payment
        ? {
            receiptId: rowId("R", one.caseNumber, at + 1),
            caseId: one.caseId,
            day: payment.day,
            amountMinor: payment.amountMinor,
            kind: "transfer" as const,
            reversalOf: null,
            overpaidMinor: 0,
          }
        : [],
    ),
    charges: [],
    assignments: held.map(({ officer, fromDay }, at) => ({
      caseId: one.caseId,
      officer: officer.code,
      fromDay,
      toDay: held[at + 1]?.fromDay ?? null,
      reason: at === 0 ? ("initial" as const) : ("reorganisation" as const),
      handoverNote: null,
    })),
    advances: [],
    promises: [],
    receivables: [],
    complaints: [],
    accounts: [],
    settlements: [],
    new_loans: [],
  };
}

function runActivities(
  { parameters, endDay }: OtherWorld,
  { one, closedDay }: OtherCourse,
  run: OtherRun,
  stream: RandomStream,
): ActivityRow[] {
  const method = OTHER_METHODS[run.method]!;
  const count = stream.whole(...method.activities);
  const team = teamOf(run.officer, method.officers, stream);
  let day = run.startDay;
  return Array.from({ length: count }, () => [stream.whole(2, 8), stream.whole(...method.minutes)] as const)
    .map(([gapDays, each], turn): ActivityRow => {
      if (turn > 0) day += gapDays;
      const minutes = each * team.length;
      return {
        activityId: "",
        caseId: one.caseId,
        day,
        minuteOfDay: null,
        method: method.code,
        officers: team.map(({ code }) => code),
        minutes,
        costMinor: Math.round((minutes / 60) * parameters.officerHourMinor),
        channel: method.channel,
        outcome: "contact",
        stance: null,
        noticeServed: turn === 0 ? true : null,
        consent: null,
        thirdParty: "none",
        courtNumber: null,
        leaderRank: null,
        evidence: null,
        note: null,
        ...NO_PANEL,
      };
    })
    .filter(({ day }) => day <= (closedDay ?? endDay));
}

function teamOf(lead: Officer, size: number, stream: RandomStream): Officer[] {
  const team = [lead];
  const others = lead.branch.officers.filter((officer) => officer !== lead);
  while (team.length < size && others.length > 0)
    team.push(...others.splice(stream.whole(0, others.length - 1), 1));
  return team;
}
