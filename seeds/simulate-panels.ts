/** What the panels of the methods' pages are about: how well each method was done, drawn apart from everything else. */
import type { CaseCourse } from "./case-course";
import {
  type AccountRow,
  type ActivityRow,
  type AdvanceRow,
  type CaseRows,
  type NewLoanRow,
  NO_PANEL,
  type PanelFields,
  rowId,
  type SettlementRow,
} from "./portfolio-rows";
import { RandomStream, STREAM } from "./random-stream";
import type { CaseHistory, EpisodeRun } from "./simulate-history";
import type { CaseLedger } from "./simulate-ledger";
import { METHOD_CODES } from "./world";

/** Letters are given so many days to be answered. */
const REPLY_DAYS = 30;
const INCOME_MINOR = [6_000_000, 60_000_000] as const;

export function withPanels(
  course: CaseCourse,
  history: CaseHistory,
  ledger: CaseLedger,
  rows: Omit<CaseRows, "accounts" | "settlements" | "new_loans">,
): CaseRows {
  const stream = new RandomStream(course.world.seed, STREAM.panels, course.profile.caseNumber);
  const activities = rows.activities.map((row) => ({
    ...row,
    ...panelOf(course, history, ledger, rows.activities, row, stream),
  }));
  const distanceKm = distanceOf(course);
  return {
    ...rows,
    cases: rows.cases.map((row) => ({ ...row, distanceKm })),
    activities,
    accounts: runsOf(history, "participate-in-accounting").flatMap((run, at) =>
      accountRows(course, run, at, stream),
    ),
    settlements: settlementRows(course, history, ledger, rows.activities, stream),
    new_loans: rows.advances.map((advance) => newLoanRow(course, advance, stream)),
  };
}

function panelOf(
  course: CaseCourse,
  history: CaseHistory,
  ledger: CaseLedger,
  activities: readonly ActivityRow[],
  row: ActivityRow,
  stream: RandomStream,
): PanelFields {
  const { panels } = course.world.parameters;
  const { endDay } = course.world;
  switch (row.method) {
    case "proposals": {
      const run = runsOf(history, row.method).findLast(({ startDay }) => startDay <= row.day);
      if (!run || lastOf(course, run, activities) !== row) return NO_PANEL;
      const taken = hasPaid(course, history, run) ? panels.adviceTaken.paid : panels.adviceTaken.unpaid;
      return { ...NO_PANEL, adviceTaken: stream.chance(taken) };
    }
    case "multi-party":
      return { ...NO_PANEL, managerApproved: stream.chance(panels.managerApprovedShare) };
    case "organisation-intervention": {
      const isAnswered = stream.chance(panels.replyShare);
      const isLetter = row.channel === "letter" && row.day + REPLY_DAYS <= endDay;
      return {
        ...NO_PANEL,
        legalBasis: stream.chance(panels.legalBasisShare),
        reply: isLetter ? isAnswered : null,
      };
    }
    case "information-capture": {
      const { median, spread } = panels.signalDays;
      const days = Math.round(median * Math.exp(spread * stream.normal()));
      const share = stream.between(...panels.securedShares);
      const isFreeze = row.channel === "court";
      return {
        ...NO_PANEL,
        signalDay: row.outcome === "signal" || isFreeze ? row.day - days : null,
        securedMinor: isFreeze ? Math.round((share * ledger.baseMinorAt(row.day)) / 100) * 100 : null,
      };
    }
    default:
      return NO_PANEL;
  }
}

/** All cases of a borrower lie as far from the branch. */
function distanceOf({ world, profile }: CaseCourse): number {
  const { median, spread } = world.parameters.panels.distanceKm;
  const stream = new RandomStream(world.seed, STREAM.distance, profile.borrower.number);
  return Math.max(1, Math.round(median * Math.exp(spread * stream.normal())));
}

/** The books as they were found, and half a year on. */
function accountRows(course: CaseCourse, run: EpisodeRun, at: number, stream: RandomStream): AccountRow[] {
  const { marginBefore, marginGain } = course.world.parameters.panels;
  const incomeMinor = Math.round(stream.between(...INCOME_MINOR) / 10_000) * 10_000;
  const before = marginBefore.mean + marginBefore.deviation * stream.normal();
  const after = before + marginGain.mean + marginGain.deviation * stream.normal();
  const days = [run.startDay - stream.whole(5, 60), run.startDay + stream.whole(120, 200)];
  return [before, after].flatMap((margin, turn): AccountRow[] => {
    const day = days[turn]!;
    if (day > course.world.endDay) return [];
    return [
      {
        accountId: rowId("M", course.profile.caseNumber, 2 * at + turn + 1),
        borrowerId: course.profile.borrower.borrowerId,
        day,
        incomeMinor,
        expensesMinor: Math.round((incomeMinor * (1 - margin)) / 100) * 100,
      },
    ];
  });
}

/** A mediation that was paid was settled, and some that are not paid yet. Police settle nothing. */
function settlementRows(
  course: CaseCourse,
  history: CaseHistory,
  ledger: CaseLedger,
  activities: readonly ActivityRow[],
  stream: RandomStream,
): SettlementRow[] {
  const { panels } = course.world.parameters;
  const { endDay } = course.world;
  return runsOf(history, "mediation").flatMap((run, at): SettlementRow[] => {
    const isSettled = stream.chance(panels.settledUnpaidShare) || hasPaid(course, history, run);
    const [share, days, kept] = [stream.between(0.2, 0.7), stream.whole(30, 120), stream.uniform()];
    const isSigned = stream.chance(panels.signedShare);
    const last = lastOf(course, run, activities);
    if (!last || !isSettled || !(last.thirdParty in panels.keptShares)) return [];
    const keptShare = panels.keptShares[last.thirdParty as keyof typeof panels.keptShares];
    const dueDay = last.day + days;
    return [
      {
        settlementId: rowId("S", course.profile.caseNumber, at + 1),
        caseId: course.profile.caseId,
        day: last.day,
        mediator: last.thirdParty,
        signed: isSigned,
        amountMinor: Math.max(10_000, Math.round((share * ledger.baseMinorAt(last.day)) / 10_000) * 10_000),
        dueDay,
        kept: dueDay > endDay ? null : kept < keptShare,
      },
    ];
  });
}

function newLoanRow(
  { world, profile }: CaseCourse,
  { advanceId, day, amountMinor }: AdvanceRow,
  stream: RandomStream,
): NewLoanRow {
  const dueDay = day + (stream.chance(0.5) ? 180 : 365);
  const [isLate, lateDays, paid] = [
    stream.chance(world.parameters.panels.newLoanLateShare),
    stream.whole(10, 200),
    stream.uniform(),
  ];
  const isDue = dueDay < world.endDay;
  const share = isDue ? (isLate ? 0.5 * paid : 1) : 0.4 * paid;
  return {
    advanceId,
    caseId: profile.caseId,
    day: world.endDay,
    dueDay,
    repaidMinor: Math.round((share * amountMinor) / 100) * 100,
    daysPastDue: isDue && isLate ? Math.min(lateDays, world.endDay - dueDay) : 0,
  };
}

function runsOf({ runs }: CaseHistory, method: string): EpisodeRun[] {
  return runs.filter((run) => METHOD_CODES[run.method] === method);
}

function lastOf(
  { plan }: CaseCourse,
  run: EpisodeRun,
  activities: readonly ActivityRow[],
): ActivityRow | undefined {
  const method = METHOD_CODES[run.method];
  const { endDay } = plan[run.episode]!;
  return activities.findLast((row) => row.method === method && row.day >= run.startDay && row.day < endDay);
}

function hasPaid({ plan }: CaseCourse, { payments }: CaseHistory, run: EpisodeRun): boolean {
  const { endDay } = plan[run.episode]!;
  return payments.some(({ day }) => day >= run.startDay && day < endDay);
}
