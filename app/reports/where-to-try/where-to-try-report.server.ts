/** Where something could be tried next: a line a place, and the cases behind every line. */
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS, type ReportName } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import { OPPORTUNITIES, type TrySegment, WHYS } from "~/domain/where-to-try";
import { UNKNOWN_ID } from "~db/dictionaries";
import { readCaseNames } from "~db/queries/case-names";
import { type Dictionary, readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { frame } from "../assemble.server";
import { ask, orderOf } from "../question.server";
import { known, rowOf, sorted, unknown } from "../row";

const GAINS = [
  "expected_gain_minor",
  "gain_low_minor",
  "gain_high_minor",
  "probability_better",
  "pilot_size",
] as const;
const CASE_GAIN = ["expected_gain_minor"] as const;

/** Without its rows: they wait for the heavy lane, see `filledPlaces`. */
export async function whereToTryReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return { ...(await frame(await ask(store, scope, filters), "where-to-try")), rows: [], total: 0 };
}

/** The same for the cases, see `filledCandidates`. */
export async function candidatesReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return { ...(await frame(await ask(store, scope, filters), "candidates")), rows: [], total: 0 };
}

export async function filledPlaces(
  store: Store,
  report: Report,
  segments: readonly TrySegment[],
): Promise<Report> {
  const places = await placeCodes(store, report);
  return ordered(
    report,
    "where-to-try",
    segments.map((segment) => {
      const { gain, reason } = segment;
      return rowOf(REPORTS["where-to-try"].columns, [
        known({
          ...places(segment),
          candidates: segment.candidates,
          outstanding_minor: segment.outstandingMinor,
          evidence_episodes: segment.evidenceEpisodes,
        }),
        gain === null
          ? unknown(GAINS, reason ?? "not-computed")
          : known({
              expected_gain_minor: gain.expected,
              gain_low_minor: gain.low,
              gain_high_minor: gain.high,
              probability_better: segment.probabilityBetter,
              pilot_size: segment.pilotSize,
            }),
      ]);
    }),
  );
}

export async function filledCandidates(
  store: Store,
  report: Report,
  segments: readonly TrySegment[],
): Promise<Report> {
  const places = await placeCodes(store, report);
  const { officer, branch } = await readDictionaries(store, report.importVersion);
  const language = report.filters.lang ?? "en";
  const ids = segments.flatMap(({ cases }) => cases.map(({ caseId }) => caseId));
  const names = await readCaseNames(store, ids);
  const officerCode = (id: number | null) =>
    id === null ? null : (officer.byId.get(id)?.code ?? String(id));
  const listed = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Bilingual>>) =>
    codes.map((code) => texts[code][language]).join(language === "zh" ? "；" : "; ") || null;
  const rows = segments.flatMap((segment) =>
    segment.cases.map((one) => {
      const name = names.get(one.caseId);
      return rowOf(REPORTS.candidates.columns, [
        known({
          ...places(segment),
          branch: branch.byId.get(one.branchId)?.code ?? null,
          case_id: name?.code ?? String(one.caseId),
          borrower: name?.borrower ?? null,
          officer: officerCode(one.officerId === UNKNOWN_ID ? null : one.officerId),
          outstanding_minor: one.outstandingMinor,
          why: listed(one.why, WHYS),
          opportunities: listed(one.opportunities, OPPORTUNITIES),
          to_officer: officerCode(one.toOfficerId),
        }),
        one.expectedGainMinor === null
          ? unknown(CASE_GAIN, segment.reason ?? "not-computed")
          : known({ expected_gain_minor: one.expectedGainMinor }),
      ]);
    }),
  );
  return ordered(report, "candidates", rows);
}

async function placeCodes(store: Store, { importVersion }: Report) {
  const { region, branch, cause } = await readDictionaries(store, importVersion);
  const codeOf = ({ byId }: Dictionary, id: number) => byId.get(id)?.code ?? String(id);
  return ({ kind, regionId, branchId, causeId, stake, verdict }: TrySegment) => ({
    kind,
    region: codeOf(region, regionId),
    branch: branchId === null ? null : codeOf(branch, branchId),
    cause: codeOf(cause, causeId),
    stake,
    verdict,
  });
}

function ordered(report: Report, name: ReportName, rows: readonly Row[]): Report {
  const tie = name === "candidates" ? "case_id" : "kind";
  return { ...report, rows: sorted(rows, tie, orderOf(name, report.filters)), total: rows.length };
}
