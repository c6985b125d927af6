/** One case, made alone: its rows as the bank would deliver them, and its episodes with what each method would have recovered. */
import { CaseCourse } from "./case-course";
import { expectedRecovery } from "./expected-recovery";
import { withoutLateRows } from "./late-rows";
import { type CaseOccasions, caseOccasions, type SimulatedOccasion } from "./occasions";
import type { CaseRows } from "./portfolio-rows";
import { RandomStream, STREAM } from "./random-stream";
import { activityRows } from "./simulate-activities";
import { type CaseHistory, type EpisodeRun, simulatedHistory } from "./simulate-history";
import { type CaseLedger, simulatedLedger } from "./simulate-ledger";
import { caseRow } from "./simulate-loan";
import { withPanels } from "./simulate-panels";
import { assignmentRows, complaintRows, promiseRows, receivableRows } from "./simulate-papers";
import type { CaseProfile } from "./simulate-profile";
import type { World } from "./world";

export interface SimulatedCase {
  profile: CaseProfile;
  rows: CaseRows;
  episodes: SimulatedEpisode[];
  /** Only in worlds that have them. */
  occasions?: readonly SimulatedOccasion[];
}

/** An episode that was begun, with what is known only to the simulator. */
export interface SimulatedEpisode {
  /** First day; the position of the method in METHODS; the chances the method was drawn from. */
  startDay: number;
  method: number;
  chances: readonly number[];
  /** Number of earlier episodes, and whether the last of them was paid. */
  episodesBefore: number;
  afterPayment: boolean;
  /** Owed at the opening of the first day. */
  outstandingMinor: number;
  /** What one more month of the officer's tenure does to the logarithm of the rate of payments on that day. */
  tenureSlope: number;
  /** Expected Y_h by horizon and method (see `expectedRecovery`); null where only the rows were asked for. */
  expected: readonly number[] | null;
}

/** @param withTruth whether to compute what every method would have recovered (most of the run time) */
export function simulatedCase(world: World, caseNumber: number, withTruth = true): SimulatedCase {
  const course = new CaseCourse(world, caseNumber);
  const drawn = simulatedHistory(course);
  const stream = new RandomStream(world.seed, STREAM.papers, caseNumber);
  const drawnLedger = simulatedLedger(course, drawn, stream);
  const drawnActivities = activityRows(course, drawn, stream);
  const { occasions } = world.parameters;
  const planted = occasions && caseOccasions(course, drawn, drawnActivities, occasions);
  const history = planted ? withPayments(drawn, planted) : drawn;
  const ledger = planted ? simulatedLedger(course, history, stream) : drawnLedger;
  const activities = planted ? inOrder([...drawnActivities, ...planted.activities]) : drawnActivities;
  const rows = withPanels(course, history, ledger, {
    cases: [caseRow(course, history, stream)],
    activities,
    receipts: ledger.receipts,
    charges: ledger.charges,
    assignments: assignmentRows(course, history, stream),
    advances: ledger.advances,
    promises: promiseRows(course, history, ledger, activities, stream),
    receivables: [...receivableRows(course, history, ledger, stream), ...(planted?.receivables ?? [])],
    complaints: complaintRows(course, activities, stream),
  });
  const episodes = history.runs.map((run) => episodeOf(course, ledger, run, withTruth));
  const simulated = { profile: course.profile, rows: withoutLateRows(course, rows, stream), episodes };
  return planted ? { ...simulated, occasions: planted.occasions } : simulated;
}

function withPayments(history: CaseHistory, { payments }: CaseOccasions): CaseHistory {
  return { ...history, payments: inOrder([...history.payments, ...payments]) };
}

const inOrder = <Row extends { day: number }>(rows: Row[]): Row[] =>
  rows.sort((one, other) => one.day - other.day);

function episodeOf(
  course: CaseCourse,
  ledger: CaseLedger,
  run: EpisodeRun,
  withTruth: boolean,
): SimulatedEpisode {
  const baseMinor = ledger.baseMinorAt(run.startDay);
  const outstandingMinor = baseMinor + ledger.chargesMinorAt(run.startDay);
  const start = {
    episode: run.episode,
    afterPayment: run.afterPayment,
    staffing: run.staffingBefore,
    baseShare: baseMinor / outstandingMinor,
    unreturnedShare: ledger.unreturnedMinorAt(run.startDay) / outstandingMinor,
  };
  return {
    startDay: run.startDay,
    method: run.method,
    chances: run.chances,
    episodesBefore: run.episode,
    afterPayment: run.afterPayment,
    outstandingMinor,
    tenureSlope: course.tenureSlope(run.episode, run.afterPayment, run.staffing),
    expected: withTruth ? expectedRecovery(course, start) : null,
  };
}
