/** Conduct by rule, and by rule with method, officer or branch; and every breach by itself. */
import { isoFromDay } from "~/domain/calendar";
import { isComplaint, RULE_KIND_CODES, type RuleKindCode } from "~/domain/conduct/rule-names";
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import type { Question } from "../question.server";
import { known, type Part, rowOf, unknown } from "../row";
import { askWithTally } from "./asked-tally.server";
import type { ConductCounts, ConductTally, Margin } from "./conduct-tally.server";
import { ruleSetOf } from "./rule-sets.server";

const MARGINS = ["all", "method", "officer", "branch"] as const satisfies readonly Margin[];
const NOTHING: ConductCounts = { breaches: 0, open: 0, contacts: 0, unrecorded: 0, cases: 0 };
const PER = 100;

/** One row a rule of all together, then those of each method, officer and branch. @throws RowsNeeded */
export async function conductReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  const [question, tally] = await askWithTally(store, scope, filters);
  const { jurisdiction, rules } = ruleSetOf(filters.jurisdiction);
  const kinds = RULE_KIND_CODES.filter((kind) => rules.rules.some((rule) => rule.kind === kind));
  const rows = kinds.flatMap((kind) =>
    MARGINS.flatMap((margin) => marginRows(question, tally, kind, margin, jurisdiction)),
  );
  return assemble(question, "conduct", question.selection.cutOffDay === null ? [] : rows);
}

function marginRows(
  question: Question,
  tally: ConductTally,
  kind: RuleKindCode,
  margin: Margin,
  jurisdiction: string,
): Row[] {
  const counted = tally.counts.get(kind)![margin];
  const entries: [number, ConductCounts][] =
    margin === "all" ? [[0, counted.get(0) ?? NOTHING]] : [...counted];
  return entries.map(([id, counts]) =>
    rowOf(REPORTS.conduct.columns, [
      known({ rule: kind, jurisdiction, ...keysOf(question, margin, id) }),
      ...figuresOf(counts, isComplaint(kind) && !tally.tellsComplaints),
    ]),
  );
}

/** Nulls stand for all of them together. */
function keysOf({ dictionaries }: Question, margin: Margin, id: number) {
  const key = (of: Exclude<Margin, "all">) =>
    margin === of ? (dictionaries[of].byId.get(id)?.code ?? String(id)) : null;
  return { method: key("method"), officer: key("officer"), branch: key("branch") };
}

function figuresOf(
  { breaches, open, contacts, cases, unrecorded }: ConductCounts,
  isUntold: boolean,
): Part[] {
  const counted = known({ contacts, cases, unrecorded });
  if (isUntold) return [counted, unknown(["breaches", "open_breaches", "rate_per_100"], "not-recorded")];
  if (contacts === 0 && unrecorded > 0)
    return [counted, unknown(["breaches", "open_breaches", "rate_per_100"], "not-recorded")];
  return [
    counted,
    known({ breaches, open_breaches: open }),
    cases > 0
      ? known({ rate_per_100: (PER * breaches) / cases })
      : unknown(["rate_per_100"], "no-observations"),
  ];
}

/** Newest first. @throws RowsNeeded */
export async function breachesReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  const [question, { breaches }] = await askWithTally(store, scope, filters);
  const { method, officer, branch } = question.dictionaries;
  const { rule } = filters;
  const chosen = rule.length === 0 ? breaches : breaches.filter(({ kind }) => rule.includes(kind));
  const rows = chosen.map((breach) =>
    rowOf(REPORTS.breaches.columns, [
      known({
        rule: breach.kind,
        case_id: breach.caseCode,
        activity_id: breach.code,
        on: isoFromDay(breach.day),
        method: method.byId.get(breach.methodId)?.code ?? null,
        officer: officer.byId.get(breach.officerId)?.code ?? null,
        branch: branch.byId.get(breach.branchId)?.code ?? null,
      }),
    ]),
  );
  return assemble(question, "breaches", rows);
}
