/** Where something could be tried next: a line a place, and the cases behind every line. */
import type { Asked, Fill } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { type Bilingual, inEachLanguage, inLanguage, marks } from "~/domain/text";
import { OPPORTUNITIES, type TryPlaces, type TrySegment, WHYS } from "~/domain/where-to-try";
import { UNKNOWN_ID } from "~db/dictionaries";
import { borrowerName } from "~db/queries/borrower-names";
import { readCaseNames } from "~db/queries/case-names";
import type { Dictionary } from "~db/queries/dictionaries";
import { canBeFitted } from "../can-be-fitted";
import { PLANNING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";
import { TRY_READS, trySegmentsFit } from "./try-segments-fit.server";

const GAINS = [
  "expected_gain_minor",
  "gain_low_minor",
  "gain_high_minor",
  "probability_better",
  "pilot_size",
] as const;
const PLANNED = ["planned_cases", "planned_gain_minor"] as const;
const CASE_GAIN = ["expected_gain_minor"] as const;

const WHERE_TO_TRY = { reads: TRY_READS, settings: PLANNING, rows: () => [] } as const;

/** A line a place; its rows wait for the fits. */
export const whereToTryReport = reportDefinition({
  name: "where-to-try",
  ...WHERE_TO_TRY,
  fills: [segmentsFill(placeRows)],
});

/** A line a case. */
export const candidatesReport = reportDefinition({
  name: "candidates",
  ...WHERE_TO_TRY,
  fills: [segmentsFill(candidateRows)],
});

function segmentsFill(
  rowsOf: (segments: readonly TrySegment[], asked: Asked) => Promise<KeptRow[]> | KeptRow[],
): Fill<KeptReport, TryPlaces> {
  return {
    of: (report, beside) => (canBeFitted(report) ? beside(trySegmentsFit) : null),
    async into(report, { segments }, asked) {
      const rows = await rowsOf(segments, asked);
      return { ...report, rows, total: rows.length };
    },
  };
}

function placeRows(segments: readonly TrySegment[], asked: Asked): KeptRow[] {
  const places = placeCodes(asked);
  return segments.map((segment) => {
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
      segment.planned === null
        ? unknown(PLANNED, "not-computed")
        : known({ planned_cases: segment.planned.cases, planned_gain_minor: segment.planned.gainMinor }),
      segment.hours === null ? unknown(["hours"], "not-recorded") : known({ hours: segment.hours }),
      segment.hourWorthMinor === null
        ? unknown(["hour_value_minor"], "not-computed")
        : known({ hour_value_minor: Math.round(segment.hourWorthMinor) }),
    ]);
  });
}

async function candidateRows(segments: readonly TrySegment[], asked: Asked): Promise<KeptRow[]> {
  const places = placeCodes(asked);
  const { officer, branch } = asked.dictionaries;
  const ids = segments.flatMap(({ cases }) => cases.map(({ caseId }) => caseId));
  const names = await readCaseNames(asked.store, ids);
  const officerCode = (id: number | null) =>
    id === null ? null : (officer.byId.get(id)?.code ?? String(id));
  const listed = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Bilingual>>) =>
    codes.length === 0
      ? null
      : inEachLanguage((language) =>
          codes.map((code) => inLanguage(texts[code], language)).join(marks(language).clause),
        );
  const rows = segments.flatMap((segment) =>
    segment.cases.map((one) => {
      const name = names.get(one.caseId);
      return rowOf(REPORTS.candidates.columns, [
        known({
          ...places(segment),
          verdict: one.verdict ?? segment.verdict,
          branch: branch.byId.get(one.branchId)?.code ?? null,
          case_id: name?.code ?? String(one.caseId),
          borrower: name ? borrowerName(name) : null,
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
  // Where nobody knows a gain, or cases gain alike, what is owed decides.
  return rows.sort((one, other) => Number(other.outstanding_minor) - Number(one.outstanding_minor));
}

function placeCodes({ dictionaries }: Asked) {
  const { region, branch, cause } = dictionaries;
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
