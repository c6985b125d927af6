/** The store of a portfolio table: its rows, and what has to happen beside them. */
import { toucher } from "~db/derive/touched";
import { causeHistory } from "~db/load/cause-history";
import { moveBorrower } from "~db/load/move-borrower";
import { reversalList } from "~db/load/reversals";
import { type IncomingRow, type StoredRow, type StoreOptions, storeRows } from "~db/load/store-rows";
import { touchNewRows } from "~db/load/touch-rows";
import { countsOf, type Intake } from "./intake.server";
import { regionNames } from "./region-names.server";
import type { RowIdentity } from "./row-identity.server";
import type { RowPlan } from "./row-plan.server";
import { type RowValues, type Target, tablePlan } from "./table-plans.server";

export interface TableStore {
  /** `row` may be used again by the caller. */
  add(row: RowValues, identity: RowIdentity, line: number): void;
  /** Writes what is held back and marks the borrowers of all new rows; a first import has all of them to derive. */
  finish(): void;
}

type OnOther = (row: StoredRow, incoming: IncomingRow, columns: readonly string[]) => void;

export function tableStore(
  intake: Intake,
  plan: RowPlan,
  others: { known: OnOther; twice: OnOther },
): TableStore {
  const { database, batchId, versions, books, words } = intake;
  const { table, source } = plan;
  const counts = countsOf(intake.counts, table);
  const { tableName, targets, isUpdated } = tablePlan(table, books, words);
  const columns = targets.map(({ into }) => into);
  const given = new Set(plan.columns.map(({ column }) => column.key));
  const fileColumns = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => targets[columns.indexOf(name)]!.from)),
  ];

  const store = storeRows(database, {
    table: tableName,
    columns,
    given: targets.map((target) => isGiven(target, given)),
    batchId,
    ...(isUpdated && { versions }),
    ...(table === "cases" && { besides: causeHistory(database, batchId, versions, columns) }),
    ...sideEffects(),
    onOther: (kind, row, incoming, names) => others[kind](row, incoming, fileColumns(names)),
    count: (outcome, rows) => {
      counts[outcome] += rows;
    },
  });

  function sideEffects(): Pick<StoreOptions, "onNew" | "onUpdate"> {
    const borrower = columns.indexOf("borrower_id");
    const touch = borrower < 0 ? null : toucher(database);
    const onUpdate = (row: StoredRow, { values }: IncomingRow) => {
      touch?.(row.values[borrower] as number);
      touch?.(values[borrower] as number);
      if (table === "cases" && row.values[borrower] !== values[borrower])
        moveBorrower(database, row.id, values[borrower] as number);
    };
    if (table !== "receipts") return { onUpdate };
    const remember = reversalList(database);
    const reversal = columns.indexOf("reversal_of");
    return {
      onNew: (code, { values, line }) => {
        if (values[reversal] !== null) remember(code, source.name, line);
      },
    };
  }

  const nameRegion = table === "branches" ? regionNames(intake) : null;
  return {
    add(row, { code, isHashed }, line) {
      nameRegion?.(row);
      store.add({ code, isHashed, values: targets.map((target) => target.value(row)), line });
    },
    finish() {
      store.flush();
      if (!intake.isFirst && columns.includes("borrower_id"))
        touchNewRows(database, tableName, store.startId);
    },
  };
}

function isGiven(target: Target, given: ReadonlySet<string>): boolean {
  return !target.isFrozen && target.from.some((key) => given.has(key));
}
