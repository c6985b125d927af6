/** One look over all contacts: what the rules look at, what breaks them, and by which method, officer and branch. */

import { contactCounter } from "~/analysis/conduct/contact-counter";
import { judgementsOf } from "~/analysis/conduct/contact-judge";
import type { Asked } from "~/answers/definition.server";
import { isContact, isInForce } from "~/domain/conduct/judge-contact";
import { isComplaint, RULE_KIND_CODES, type RuleKindCode } from "~/domain/conduct/rule-names";
import type { RuleSet } from "~/domain/conduct/rule-sets";
import { OPEN_BREACH_DAYS } from "~/domain/rules";
import {
  type ActivityRow,
  activityRows,
  complaintRows,
  hasComplaints,
} from "~db/queries/conduct/conduct-rows";
import type { Selection } from "~db/queries/selection";

export interface Breach {
  kind: RuleKindCode;
  /** Of the activity, or of the complaint. */
  code: string;
  caseCode: string;
  day: number;
  methodId: number;
  officerId: number;
  branchId: number;
}

export interface ConductCounts {
  breaches: number;
  /** In the last days of `OPEN_BREACH_DAYS` before the cut-off. */
  open: number;
  contacts: number;
  /** Contacts that the rule would look at, but the record is silent. */
  unrecorded: number;
  cases: number;
}

export type Margin = "all" | "method" | "officer" | "branch";

export interface ConductTally {
  /** By rule, margin and id (0 for all of them). */
  counts: ReadonlyMap<RuleKindCode, Readonly<Record<Margin, ReadonlyMap<number, ConductCounts>>>>;
  /** Cases with an activity, whichever rules are in force, by margin and id. */
  worked: Readonly<Record<Margin, ReadonlyMap<number, ConductCounts>>>;
  breaches: readonly Breach[];
  /** Complaints are delivered at all. */
  recordsComplaints: boolean;
}

/** A count with the case that it saw last: rows come case by case. */
interface Counting extends ConductCounts {
  lastCase: number;
}

type Counted = Record<Margin, Map<number, Counting>>;

/** @throws RowsNeeded where this connection may not look at so many */
export async function conductTally(asked: Asked, set: RuleSet): Promise<ConductTally> {
  const { rules } = set;
  const { store, selection, dictionaries } = asked;
  const { cutOffDay } = selection;
  const counted = new Map(RULE_KIND_CODES.map((kind) => [kind, emptyMargins()]));
  const worked = emptyMargins();
  const breaches: Breach[] = [];
  if (cutOffDay === null) return { counts: counted, worked, breaches, recordsComplaints: false };
  const isChosen = chosenBy(selection);
  const openFrom = cutOffDay - OPEN_BREACH_DAYS;
  const enter = (kind: RuleKindCode, row: Placed, outcome: "breached" | "passed" | "unrecorded") => {
    for (const counts of countsOf(counted.get(kind)!, row)) {
      if (outcome === "unrecorded") counts.unrecorded += 1;
      else if (outcome === "passed" || !isComplaint(kind)) countContact(counts, row);
      if (outcome !== "breached") continue;
      counts.breaches += 1;
      if (row.day > openFrom) counts.open += 1;
    }
    if (outcome !== "breached") return;
    const { code, caseCode, day, methodId, officerId, branchId } = row;
    breaches.push({ kind, code, caseCode, day, methodId, officerId, branchId });
  };

  const complaintRules = rules.filter(({ kind }) => isComplaint(kind));
  const count = contactCounter();
  const { byId: methods } = dictionaries.method;
  for await (const rows of activityRows(store, selection))
    for (const row of rows) {
      // Counted whatever officer is chosen: how often a case was contacted does not depend on it.
      const { isRepeat, contactsIn7Days } = count(row);
      if (!isChosen(row)) continue;
      for (const counts of countsOf(worked, row)) countContact(counts, row);
      const contact = {
        ...row,
        method: methods.get(row.methodId)?.code ?? "",
        contactsIn7Days,
      };
      for (const { kind, judgement } of judgementsOf(contact, isRepeat, set)) enter(kind, row, judgement);
      if (isContact(row) && !isRepeat)
        for (const rule of complaintRules) if (isInForce(rule, row.day)) enter(rule.kind, row, "passed");
    }
  const recordsComplaints = await hasComplaints(store);
  for (const row of await complaintRows(store, selection)) {
    if (!isChosen(row)) continue;
    const kind = row.isIncident ? "incident" : "complaint";
    if (complaintRules.some((rule) => rule.kind === kind && isInForce(rule, row.day)))
      enter(kind, row, "breached");
  }
  return { counts: counted, worked, breaches, recordsComplaints };
}

function countContact(counts: Counting, { caseId }: Placed): void {
  counts.contacts += 1;
  if (counts.lastCase !== caseId) counts.cases += 1;
  counts.lastCase = caseId;
}

type Placed = Pick<
  ActivityRow,
  "code" | "caseId" | "caseCode" | "day" | "methodId" | "officerId" | "branchId"
>;

function emptyMargins(): Counted {
  return { all: new Map(), method: new Map(), officer: new Map(), branch: new Map() };
}

function countsOf(margins: Counted, { methodId, officerId, branchId }: Placed): Counting[] {
  return [
    countingOf(margins.all, 0),
    countingOf(margins.method, methodId),
    countingOf(margins.officer, officerId),
    countingOf(margins.branch, branchId),
  ];
}

function countingOf(margin: Map<number, Counting>, id: number): Counting {
  const known = margin.get(id);
  if (known) return known;
  const counting = { breaches: 0, open: 0, contacts: 0, unrecorded: 0, cases: 0, lastCase: -1 };
  margin.set(id, counting);
  return counting;
}

function chosenBy({ method, officer, not_method, not_officer, fromMonth, toMonth }: Selection) {
  return (row: { methodId: number; officerId: number; month: number }): boolean =>
    (method === null || method.includes(row.methodId)) &&
    (officer === null || officer.includes(row.officerId)) &&
    !not_method?.includes(row.methodId) &&
    !not_officer?.includes(row.officerId) &&
    (fromMonth === null || row.month >= fromMonth) &&
    (toMonth === null || row.month <= toMonth);
}
