/** What cannot wait: a row for each thing that has come up on an open case, the most money lost per week first. */
import type { Asked } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import { isoFromDay } from "~/domain/calendar";
import type { NotReady } from "~/domain/heavy-answer";
import type { KeptRow, Report } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Bilingual } from "~/domain/text";
import type { Fade, WhyNow, WhyNowLine } from "~/domain/why-now";
import { borrowerName } from "~db/queries/borrower-names";
import { openCaseIds } from "~db/queries/case-ids";
import { readCaseNames } from "~db/queries/case-names";
import { isNarrow } from "~db/queries/selection";
import { CHOSEN, PROPOSING, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { requireReport } from "../require-report.server";
import { known, rowOf, unknown } from "../row";
import { whyNowOfAll } from "./why-now-of-all.server";

export const whyNowReport = reportDefinition({
  name: "why-now",
  reads: [...CHOSEN, ...STANDING],
  settings: PROPOSING,
  rows: () => [],
  fills: [
    {
      of: (_report, beside) => beside(whyNowOfAll),
      async into(report, answer: unknown, asked) {
        const rows = await whyNowLines(asked, answer as WhyNow);
        return { ...report, rows, total: rows.length };
      },
    },
  ],
});

export interface WhyNowPage {
  list: Report;
  waiting: NotReady | null;
  fades: readonly Fade[];
  nameOf(key: "branch" | "officer", code: string): Bilingual;
}

/** @throws Response 400 for a column to sort by that there is not */
export async function whyNowPage(visit: Visit): Promise<WhyNowPage> {
  const list = await requireReport(visit, whyNowReport);
  const answer = await visit.ask(whyNowOfAll, "now");
  const { dictionaries } = await visit.look([]);
  return {
    list,
    waiting: answer.state === "ready" ? null : answer,
    fades: answer.state === "ready" ? answer.result.fades : [],
    nameOf: (key, code) => dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code },
  };
}

async function whyNowLines(asked: Asked, { lines, fades }: WhyNow): Promise<KeptRow[]> {
  const { store, selection, dictionaries } = asked;
  const within = isNarrow(selection) ? new Set(await openCaseIds(store, selection)) : null;
  const chosen = within === null ? lines : lines.filter(({ caseId }) => within.has(caseId));
  const names = await readCaseNames(
    store,
    chosen.map(({ caseId }) => caseId),
  );
  const whyUnknown = new Map<string, Fade["reason"]>(fades.map(({ kind, reason }) => [kind, reason]));
  return chosen.map((line) => {
    const name = names.get(line.caseId);
    const { officerId } = line;
    return rowOf(REPORTS["why-now"].columns, [
      known({
        case_id: line.code,
        borrower: name ? borrowerName(name) : null,
        branch: dictionaries.branch.byId.get(line.branchId)?.code ?? null,
        officer: officerId === null ? null : (dictionaries.officer.byId.get(officerId)?.code ?? null),
        occasion: line.kind,
        on: isoFromDay(line.onDay),
        days_since: line.daysSince,
        outstanding_minor: line.outstandingMinor,
      }),
      lossOf(line, whyUnknown.get(line.kind) ?? null),
    ]);
  });
}

const LOSS = ["worth_minor", "lost_per_week_minor", "half_life_days"] as const;

/** What a week costs where the past shows it. */
function lossOf(line: WhyNowLine, reason: Fade["reason"]) {
  if (line.worthMinor === null) return unknown(LOSS, reason === "too-few" ? "too-few" : "not-computed");
  return known({
    worth_minor: line.worthMinor,
    lost_per_week_minor: line.lostPerWeekMinor,
    half_life_days: line.halfLifeDays,
  });
}
