/** Conduct by rule, and by rule with method, officer or branch; and every breach by itself. */

import type { Asked } from "~/answers/definition.server";
import { isoFromDay } from "~/domain/calendar";
import { isComplaint, RULE_KIND_CODES, type RuleKindCode } from "~/domain/conduct/rule-names";
import { isAskedFor } from "~/domain/filters";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, type Part, rowOf, unknown } from "../row";
import { type ConductCounts, type ConductTally, conductTally, type Margin } from "./conduct-tally.server";

const MARGINS = ["all", "method", "officer", "branch"] as const satisfies readonly Margin[];
/** None broken of none that could be checked is nothing known. */
const OF_CONTACTS = ["breaches", "open_breaches", "rate_per_100"];
const NOTHING: ConductCounts = { breaches: 0, open: 0, contacts: 0, unrecorded: 0, cases: 0 };
const PER = 100;

const CONDUCT = {
  reads: [...CHOSEN, ...STANDING, "jurisdiction"],
  settings: ["jurisdiction", "conductRules"],
  isStored: true,
} as const;

/** One row a rule of all together, then those of each method, officer and branch. @throws RowsNeeded */
export const conductReport = reportDefinition({ name: "conduct", ...CONDUCT, rows: conductRows });

async function conductRows(asked: Asked): Promise<KeptRow[]> {
  if (asked.selection.cutOffDay === null) return [];
  const { jurisdiction } = asked.settings;
  const set = asked.settings.rules[jurisdiction];
  const { rules } = set;
  const tally = await conductTally(asked, set);
  const kinds = RULE_KIND_CODES.filter((kind) => rules.some((rule) => rule.kind === kind));
  return kinds.flatMap((kind) =>
    MARGINS.flatMap((margin) => marginRows(asked, tally, kind, margin, jurisdiction)),
  );
}

function marginRows(
  asked: Asked,
  tally: ConductTally,
  kind: RuleKindCode,
  margin: Margin,
  jurisdiction: string,
): KeptRow[] {
  const counted = tally.counts.get(kind)![margin];
  const entries: [number, ConductCounts][] =
    margin === "all" ? [[0, counted.get(0) ?? NOTHING]] : [...counted].sort(([one], [other]) => one - other);
  return entries.map(([id, counts]) =>
    rowOf(REPORTS.conduct.columns, [
      known({
        rule: kind,
        jurisdiction,
        ...keysOf(asked, margin, id),
        level: margin === "all" ? "rule" : margin,
        worked_cases: tally.worked[margin].get(id)?.cases ?? 0,
      }),
      ...figuresOf(counts, isComplaint(kind) && !tally.recordsComplaints),
    ]),
  );
}

/** Nulls stand for all of them together. */
function keysOf({ dictionaries }: Asked, margin: Margin, id: number) {
  const key = (of: Exclude<Margin, "all">) =>
    margin === of ? (dictionaries[of].byId.get(id)?.code ?? String(id)) : null;
  return { method: key("method"), officer: key("officer"), branch: key("branch") };
}

function figuresOf(
  { breaches, open, contacts, cases, unrecorded }: ConductCounts,
  isUntold: boolean,
): Part[] {
  const counted = known({ contacts, cases, unrecorded });
  if (isUntold) return [counted, unknown(OF_CONTACTS, "not-recorded")];
  if (contacts === 0)
    return [counted, unknown(OF_CONTACTS, unrecorded > 0 ? "not-recorded" : "no-observations")];
  return [counted, known({ breaches, open_breaches: open, rate_per_100: (PER * breaches) / cases })];
}

/** Newest first. @throws RowsNeeded */
export const breachesReport = reportDefinition({
  name: "breaches",
  ...CONDUCT,
  reads: [...CONDUCT.reads, "rule", "not_rule"],
  rows: breachRows,
});

async function breachRows(asked: Asked): Promise<KeptRow[]> {
  const { breaches } = await conductTally(asked, asked.settings.rules[asked.settings.jurisdiction]);
  const { method, officer, branch } = asked.dictionaries;
  const { rule, not_rule } = asked.filters;
  const chosen = breaches.filter(({ kind }) => isAskedFor(kind, rule, not_rule));
  return chosen.map((breach) =>
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
}
