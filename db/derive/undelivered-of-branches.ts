/** Months of which one branch delivered nothing although the months around them are full, from the cells by branch and month. */
import { isoFromMonth } from "~/domain/calendar";
import { DELIVERED_KINDS, type DeliveredKind, type UndeliveredMonth } from "~/domain/delivery";
import { type MonthCounts, undeliveredMonths } from "~/domain/undelivered-months";
import type { Database } from "../client";
import { FLOW_CELLS } from "./cubes";

/** Rows that a usual month of a branch must hold: there are many branches, and few chances may be left. */
const FULL_ROWS = 20;

interface BranchMonths {
  branchId: number;
  code: string;
  region: string;
  /** Rows of each month. */
  counts: Map<number, number>;
}

/**
 * Not those that all lack. A branch without an open case has ended; its silence says nothing.
 *
 * @param first the first month that facts usually lie in
 * @param last the last month that had ended by the cut-off
 */
export function undeliveredOfBranches(
  database: Database,
  first: number,
  last: number,
  ofAll: readonly UndeliveredMonth[],
): UndeliveredMonth[] {
  const found: UndeliveredMonth[] = [];
  for (const kind of DELIVERED_KINDS) {
    const branches = branchMonths(database, kind);
    const all = branches.reduce((sum, { counts }) => sum + total(counts), 0);
    const lacked = new Set(ofAll.filter(({ kinds }) => kinds.includes(kind)).map(({ month }) => month));
    for (const branch of branches)
      for (const month of bareMonths(database, kind, branch, first, last))
        if (!lacked.has(month)) add(found, month, kind, branch, total(branch.counts) / all);
  }
  return found;
}

/** A month that lacks both kinds is one entry. */
function add(
  found: UndeliveredMonth[],
  month: string,
  kind: DeliveredKind,
  { code, region }: BranchMonths,
  share: number,
): void {
  const there = found.find((other) => other.month === month && other.branch?.code === code);
  if (there) there.kinds.push(kind);
  else found.push({ month, kinds: [kind], branch: { code, region, share } });
}

/** Cells hold no number of receipts: where a month has no money among months that have, its rows are counted. */
function bareMonths(
  database: Database,
  kind: DeliveredKind,
  { branchId, counts }: BranchMonths,
  first: number,
  last: number,
): string[] {
  const isCounted = kind === "activities";
  const suspects = undeliveredMonths(counts, first, last, isCounted ? FULL_ROWS : 1);
  if (isCounted || suspects.length === 0) return suspects.map(isoFromMonth);
  return undeliveredMonths(receiptCounts(database, branchId), first, last, FULL_ROWS).map(isoFromMonth);
}

/** Of the branches with open cases: activities, or 1 for each month with money. */
function branchMonths({ sqlite }: Database, kind: DeliveredKind): BranchMonths[] {
  const rows = sqlite
    .prepare(
      `SELECT b.id AS branchId, b.code, r.code AS region, c.month,
         ${kind === "activities" ? "sum(c.activities)" : "max(c.credited_minor <> 0)"} AS rows
       FROM flow_cells AS c JOIN branches AS b ON b.id = c.branch_id JOIN regions AS r ON r.id = b.region_id
       WHERE c.cube = ${cube.id} AND b.id <> 0
         AND EXISTS (SELECT 1 FROM case_facts AS f WHERE f.branch_id = b.id AND f.is_open = 1)
       GROUP BY c.branch_id, c.month ORDER BY b.code, c.month`,
    )
    .all() as { branchId: number; code: string; region: string; month: number; rows: number }[];
  const branches = new Map<number, BranchMonths>();
  for (const { branchId, code, region, month, rows: counted } of rows) {
    const branch = branches.get(branchId) ?? { branchId, code, region, counts: new Map() };
    branches.set(branchId, branch);
    branch.counts.set(month, counted);
  }
  return [...branches.values()];
}

const cube = FLOW_CELLS.cubes.find(({ dimensions }) => dimensions.join() === "branchId,regionId,month")!;

function receiptCounts({ sqlite }: Database, branchId: number): MonthCounts {
  const rows = sqlite
    .prepare(
      `SELECT r.month, count(*) FROM case_facts AS f CROSS JOIN receipts AS r ON r.case_id = f.case_id
       WHERE f.branch_id = ? GROUP BY r.month`,
    )
    .raw()
    .all(branchId) as [number, number][];
  return new Map(rows);
}

function total(counts: MonthCounts): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0);
}
