/** The page of where to try: the report's lines, what stands behind each, and the names of places. */
import { addedUp } from "~/analysis/where-to-try/planned-places";
import type { Asked } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import type { NotReady } from "~/domain/heavy-answer";
import type { Report } from "~/domain/report";
import type { Bilingual } from "~/domain/text";
import type { NetGain, PlannedPlace, Stake, TryPlaces, TrySegment, Verdict } from "~/domain/where-to-try";
import type { Dictionary } from "~db/queries/dictionaries";
import { canBeFitted } from "../can-be-fitted";
import { requireReport } from "../require-report.server";
import { trySegmentsFit } from "./try-segments-fit.server";
import { candidatesReport, whereToTryReport } from "./where-to-try-report.server";

/** A segment without its cases, with names for its ids. */
export interface TryPlace extends Omit<TrySegment, "cases"> {
  region: { code: string; name: Bilingual };
  branch: { code: string; name: Bilingual } | null;
  /** Of its cases: a region's row may hold only some of its branches. */
  branchCodes: string[];
  /** A region's row beside rows of its branches: it holds the branches with few candidates. */
  isRest: boolean;
  cause: { code: string; name: Bilingual };
}

/** Places whose verdict rests on the same evidence: one line, its places inside. */
export interface TryLine {
  /** Their figures together, and what their verdict rests on. */
  judged: Omit<TrySegment, "cases" | "regionId" | "branchId" | "causeId" | "stake">;
  places: readonly TryPlace[];
  /** All are of this cause and stake; null: they are of several. */
  cause: TryPlace["cause"] | null;
  stake: Stake | null;
  /** Only as much as officers' hours can carry: the rotation plan. */
  isPlanned: boolean;
}

export interface WhereToTryPageReport {
  report: Report;
  /** Why the answer is not there yet; null where it is, or cannot be. */
  waiting: NotReady | null;
  /** Those with the largest expected gain first; null while waiting. */
  places: TryPlace[] | null;
  lines: TryLine[];
  rotationPlan: TryPlaces["rotationPlan"];
  plan: TryPlaces["plan"];
}

const NOTHING_TRIED = { places: null, lines: [], rotationPlan: null, plan: null };

export async function whereToTryPageReport(visit: Visit): Promise<WhereToTryPageReport> {
  const report = await requireReport(visit, whereToTryReport);
  if (!canBeFitted(report)) return { report, waiting: null, ...NOTHING_TRIED };
  const answer = await visit.ask(trySegmentsFit, "now");
  if (answer.state !== "ready") return { report, waiting: answer, ...NOTHING_TRIED };
  const { segments, rotationPlan, plan } = answer.result;
  const places = namedPlaces(await visit.look([]), largestFirst(segments));
  return { report, waiting: null, places, lines: tryLines(places, rotationPlan), rotationPlan, plan };
}

export interface CandidatesPageReport extends Pick<WhereToTryPageReport, "report" | "waiting"> {
  /** Of the codes in the rows. */
  nameOf(key: "region" | "branch" | "cause" | "officer", code: string): Bilingual;
}

/** The cases behind the lines, for their page. */
export async function candidatesPageReport(visit: Visit): Promise<CandidatesPageReport> {
  const report = await requireReport(visit, candidatesReport);
  const { dictionaries } = await visit.look([]);
  const nameOf: CandidatesPageReport["nameOf"] = (key, code) =>
    dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code };
  if (!canBeFitted(report)) return { report, waiting: null, nameOf };
  const answer = await visit.ask(trySegmentsFit, "now");
  return { report, waiting: answer.state === "ready" ? null : answer, nameOf };
}

function largestFirst(segments: readonly TrySegment[]): TrySegment[] {
  const gain = (segment: TrySegment) =>
    (segment.plan ? plannedGainOf(segment.plan) : segment.gain?.expected) ?? Number.NEGATIVE_INFINITY;
  return [...segments].sort(
    (one, other) => gain(other) - gain(one) || other.outstandingMinor - one.outstandingMinor,
  );
}

function namedPlaces({ dictionaries }: Pick<Asked, "dictionaries">, all: readonly TrySegment[]): TryPlace[] {
  const { region, branch, cause } = dictionaries;
  const named = ({ byId }: Dictionary, id: number) => {
    const entry = byId.get(id);
    const code = entry?.code ?? String(id);
    return { code, name: entry?.name ?? { en: code, zh: code } };
  };
  const likeOf = ({ kind, regionId, causeId, stake }: TrySegment) =>
    `${kind} ${regionId} ${causeId} ${stake}`;
  const withBranches = new Set(all.filter(({ branchId }) => branchId !== null).map(likeOf));
  return all.map(({ cases, ...segment }) => ({
    ...segment,
    isRest: segment.branchId === null && withBranches.has(likeOf({ ...segment, cases })),
    branchCodes: [...new Set(cases.map(({ branchId }) => named(branch, branchId).code))].sort(),
    region: named(region, segment.regionId),
    branch: segment.branchId === null ? null : named(branch, segment.branchId),
    cause: named(cause, segment.causeId),
  }));
}

/** Of what is in the plan and of what is up for a trial. */
const plannedGainOf = ({ first, tried }: PlannedPlace) => first.expectedMinor + tried.expectedMinor;

/** Whatever is adopted or tried, by the plan or by its own evidence; the largest gains first. */
function tryLines(places: readonly TryPlace[], rotationPlan: TryPlaces["rotationPlan"]): TryLine[] {
  const isWorth = (verdict: Verdict | undefined) => verdict === "adopt" || verdict === "try";
  const worth = places.filter(
    ({ verdict, plan }) =>
      isWorth(verdict) ||
      isWorth(plan?.ownVerdict) ||
      (plan !== null && plan.first.cases + plan.tried.cases > 0),
  );
  const lines = new Map<string, TryPlace[]>();
  for (const place of worth) {
    const { kind, verdict, causeId, stake } = place;
    // One slope and one study stand behind every rotation; behind an attack, the past uses on its cause and stake.
    const key =
      kind === "personnel-rotation"
        ? `${kind} ${verdict} ${place.plan?.ownVerdict}`
        : `${kind} ${verdict} ${place.plan?.ownVerdict} ${causeId} ${stake}`;
    const line = lines.get(key);
    if (line) line.push(place);
    else lines.set(key, [place]);
  }
  const gainOf = ({ judged: { gain } }: TryLine) => gain?.expected ?? Number.NEGATIVE_INFINITY;
  return [...lines.values()]
    .map((line) => lineOf(line, rotationPlan))
    .sort((one, other) => gainOf(other) - gainOf(one));
}

function lineOf(places: readonly TryPlace[], rotationPlan: TryPlaces["rotationPlan"]): TryLine {
  const [first] = places as readonly [TryPlace];
  const sum = (of: (place: TryPlace) => number | null) =>
    places.reduce((total, place) => total + (of(place) ?? 0), 0);
  const planned = {
    cases: sum(({ planned }) => planned?.cases ?? null),
    gainMinor: sum(({ planned }) => planned?.gainMinor ?? null),
  };
  const carried = first.verdict === "adopt" && first.planned !== null ? rotationPlan : null;
  // An error in shared evidence is shared by all its places, so limits add up as they are.
  const gain: NetGain = {
    expected: sum(({ gain }) => gain?.expected ?? null),
    low: sum(({ gain }) => gain?.low ?? null),
    high: sum(({ gain }) => gain?.high ?? null),
  };
  const plan = plannedOf(places);
  const isOne = places.every(({ causeId, stake }) => causeId === first.causeId && stake === first.stake);
  return {
    judged: {
      ...first,
      candidates: sum(({ candidates }) => candidates),
      placeCandidates: sum(({ placeCandidates }) => placeCandidates),
      outstandingMinor: sum(({ outstandingMinor }) => outstandingMinor),
      pilotSize: sum(({ pilotSize }) => pilotSize),
      gain: plan ? gainOfPlan(plan) : carried ? partOf(carried, planned) : gain,
      planned: first.planned && planned,
      plan,
    },
    places,
    cause: isOne ? first.cause : null,
    stake: isOne ? first.stake : null,
    isPlanned: carried !== null || (plan !== null && first.kind === "personnel-rotation"),
  };
}

/** Places of one verdict together, as the plan has them; null: there is none. */
function plannedOf(places: readonly TryPlace[]): PlannedPlace | null {
  const plans = places.flatMap(({ plan }) => plan ?? []);
  const [first] = plans;
  if (first === undefined) return null;
  const count = (verdict: Verdict) => plans.reduce((sum, { counts }) => sum + counts[verdict], 0);
  return {
    ...first,
    counts: { adopt: count("adopt"), try: count("try"), wait: count("wait"), avoid: count("avoid") },
    first: addedUp(plans.map((plan) => plan.first)),
    tried: addedUp(plans.map((plan) => plan.tried)),
  };
}

/** Of what is in the plan; where nothing is, of what is up for a trial; null: neither. */
function gainOfPlan({ first, tried }: PlannedPlace): NetGain | null {
  if (first.cases + tried.cases === 0) return null;
  const { expectedMinor, lowMinor, highMinor } = first.cases > 0 ? first : tried;
  return { expected: expectedMinor, low: lowMinor, high: highMinor };
}

/** The plan's gain; of a plan that also holds what is only to be tried, this part of it. */
function partOf(
  { gain }: NonNullable<TryPlaces["rotationPlan"]>,
  { gainMinor }: { gainMinor: number },
): NetGain {
  const share = gain.expected === 0 ? 0 : gainMinor / gain.expected;
  return {
    expected: gainMinor,
    low: Math.round(gain.low * share),
    high: Math.round(gain.high * share),
  };
}
