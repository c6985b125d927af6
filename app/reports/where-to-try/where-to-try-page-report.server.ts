/** The page of where to try: the report's lines, what stands behind each, and the names of places. */
import type { Asked } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import type { NotReady } from "~/domain/heavy-answer";
import type { Report } from "~/domain/report";
import type { Bilingual } from "~/domain/text";
import type { TrySegment } from "~/domain/where-to-try";
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

export interface WhereToTryPageReport {
  report: Report;
  /** Why the answer is not there yet; null where it is, or cannot be. */
  waiting: NotReady | null;
  /** Those with the largest expected gain first; null while waiting. */
  places: TryPlace[] | null;
}

export async function whereToTryPageReport(visit: Visit): Promise<WhereToTryPageReport> {
  const report = await requireReport(visit, whereToTryReport);
  if (!canBeFitted(report)) return { report, waiting: null, places: null };
  const answer = await visit.ask(trySegmentsFit, "now");
  if (answer.state !== "ready") return { report, waiting: answer, places: null };
  const named = namedPlaces(await visit.look([]), largestFirst(answer.result), answer.result);
  return { report, waiting: null, places: named };
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

/** The strongest lines for the overview: whatever is adopted or tried, the largest gains first; null while unknown. */
export async function strongestPlaces(
  visit: Visit,
  portfolio: Pick<Report, "cutOffDate" | "datesAssumed">,
  most: number,
): Promise<TryPlace[] | null> {
  if (!canBeFitted(portfolio)) return null;
  const answer = await visit.ask(trySegmentsFit, "now");
  if (answer.state !== "ready") return null;
  const worth = answer.result.filter(
    ({ verdict, gain }) => (verdict === "adopt" || verdict === "try") && (gain?.expected ?? 0) > 0,
  );
  return namedPlaces(await visit.look([]), largestFirst(worth).slice(0, most), answer.result);
}

function largestFirst(segments: readonly TrySegment[]): TrySegment[] {
  const gain = (segment: TrySegment) => segment.gain?.expected ?? Number.NEGATIVE_INFINITY;
  return [...segments].sort(
    (one, other) => gain(other) - gain(one) || other.outstandingMinor - one.outstandingMinor,
  );
}

/** @param all whose rows tell whether a region's row stands beside those of its branches */
function namedPlaces(
  { dictionaries }: Pick<Asked, "dictionaries">,
  shown: readonly TrySegment[],
  all: readonly TrySegment[],
): TryPlace[] {
  const { region, branch, cause } = dictionaries;
  const named = ({ byId }: Dictionary, id: number) => {
    const entry = byId.get(id);
    const code = entry?.code ?? String(id);
    return { code, name: entry?.name ?? { en: code, zh: code } };
  };
  const likeOf = ({ kind, regionId, causeId, stake }: TrySegment) =>
    `${kind} ${regionId} ${causeId} ${stake}`;
  const withBranches = new Set(all.filter(({ branchId }) => branchId !== null).map(likeOf));
  return shown.map(({ cases, ...segment }) => ({
    ...segment,
    isRest: segment.branchId === null && withBranches.has(likeOf({ ...segment, cases })),
    branchCodes: [...new Set(cases.map(({ branchId }) => named(branch, branchId).code))].sort(),
    region: named(region, segment.regionId),
    branch: segment.branchId === null ? null : named(branch, segment.branchId),
    cause: named(cause, segment.causeId),
  }));
}
