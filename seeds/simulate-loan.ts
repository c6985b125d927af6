/** The row of a case in the file of cases: the loan, its papers, and how the case stands at the end of the record. */
import { UNKNOWN } from "~/domain/causes";
import type { CaseCourse } from "./case-course";
import type { CaseRow } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import type { CaseHistory } from "./simulate-history";
import { holdOn } from "./simulate-holds";
import type { CaseProfile } from "./simulate-profile";

/** Lawful rates of the region's lenders, and rates above any cap of these years, as shares of 1. */
const LAWFUL_RATES: readonly [number, number] = [0.0385, 0.098];
const RATES_ABOVE_CAP: readonly [number, number] = [0.2, 0.48];

export function caseRow(course: CaseCourse, history: CaseHistory, stream: RandomStream): CaseRow {
  const { profile, world } = course;
  const { parameters } = world;
  const { borrower, branch } = profile;
  const { closedDay } = history;
  const placeUnknown = stream.chance(parameters.unknownPlaceShare);
  const { holds } = history.runs[history.runs.length - 1]?.staffing ?? course.staffing;
  const rates = stream.chance(parameters.aboveCapShare) ? RATES_ABOVE_CAP : LAWFUL_RATES;
  const dueDay = profile.defaultDay - profile.daysLateAtDefault;
  const recordedDay = profile.defaultDay + stream.whole(1, 30);
  return {
    caseId: profile.caseId,
    borrowerId: borrower.borrowerId,
    borrowerName: borrower.name.en,
    borrowerNameZh: borrower.name.zh,
    borrowerKind: borrower.kind,
    region: placeUnknown ? null : branch.region.code,
    branch: placeUnknown ? null : branch.code,
    officer: holdOn(holds, closedDay ?? world.endDay).officer.code,
    exposureMinor: profile.exposureMinor,
    principalMinor: Math.round((profile.exposureMinor * stream.between(0.86, 0.98)) / 100) * 100,
    annualRate: Math.round(stream.between(...rates) * 10_000) / 10_000,
    originatedDay: dueDay - stream.whole(1, 4) * 365 - stream.whole(0, 60),
    dueDay,
    defaultedDay: profile.defaultDay,
    security: profile.security,
    collateralMinor: collateral(profile, stream),
    cause: profile.cause.code === UNKNOWN && stream.chance(0.5) ? null : profile.cause.code,
    secondaryCauses: profile.secondaryCauses,
    causeRecordedDay: profile.cause.code === UNKNOWN || recordedDay > world.endDay ? null : recordedDay,
    traits: [...profile.traits],
    fiveTier: fiveTier(course, closedDay, dueDay, stream),
    lenderLicensed: stream.chance(parameters.unlicensedShare) ? false : stream.chance(0.01) ? null : true,
    closedDay,
    closeReason: closedDay === null ? null : closeReason(history, profile),
    distanceKm: null,
  };
}

function collateral({ security, exposureMinor }: CaseProfile, stream: RandomStream): number | null {
  if (security !== "pledge" && security !== "mortgage") return null;
  return Math.round((exposureMinor * stream.between(0.5, 1.8)) / 100_000) * 100_000;
}

/** Class by days past due, and for some the better class they should have left. */
function fiveTier(
  { world }: CaseCourse,
  closedDay: number | null,
  dueDay: number,
  stream: RandomStream,
): CaseRow["fiveTier"] {
  const classes = ["special-mention", "substandard", "doubtful", "loss"] as const;
  const daysPastDue = (closedDay ?? world.endDay) - dueDay;
  const due = daysPastDue > 360 ? 3 : daysPastDue > 270 ? 2 : daysPastDue > 90 ? 1 : 0;
  return classes[stream.chance(world.parameters.laggingClassShare) ? Math.max(0, due - 1) : due]!;
}

function closeReason(history: CaseHistory, profile: CaseProfile): CaseRow["closeReason"] {
  const last = history.payments[history.payments.length - 1];
  if (!last || last.kind === "partial") return profile.exit!.reason;
  if (last.kind !== "full") return last.kind;
  return last.throughCourt ? "court" : "repaid";
}
