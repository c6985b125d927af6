/** The cause of a case is frozen once it is known; what a later file says instead is kept as history beside it. */
import type { Database } from "../client";
import { UNKNOWN_ID } from "../dictionaries";
import type { RowVersions } from "./row-versions";
import type { IncomingRow, StoredRow, StoreOptions } from "./store-rows";

interface Cause {
  causeId: number;
  recordedDay: number | null;
}

export function causeHistory(
  { sqlite }: Database,
  batchId: number,
  versions: RowVersions,
  columns: readonly string[],
): NonNullable<StoreOptions["besides"]> {
  const [cause, recorded, borrower] = ["cause_id", "cause_recorded_day", "borrower_id"].map((name) =>
    columns.indexOf(name),
  ) as [number, number, number];
  const latest = sqlite
    .prepare("SELECT cause_id, recorded_day FROM cause_history WHERE case_id = ? ORDER BY id DESC LIMIT 1")
    .raw();
  const freeze = sqlite.prepare(
    "UPDATE recovery_cases SET cause_id = ?, cause_recorded_day = ? WHERE id = ?",
  );
  const append = sqlite.prepare(
    `INSERT INTO cause_history (case_id, borrower_id, cause_id, recorded_day, batch_id) VALUES (?, ?, ?, ?, ${batchId})`,
  );

  const causeOf = ({ values }: IncomingRow | StoredRow): Cause => ({
    causeId: values[cause] as number,
    recordedDay: values[recorded] as number | null,
  });
  const history = (row: StoredRow): Cause | null => {
    const found = latest.get(row.id) as [number, number | null] | undefined;
    return found ? { causeId: found[0], recordedDay: found[1] } : null;
  };
  /** A day that the file leaves out is not a different day. */
  const isSame = (one: Cause, other: Cause) =>
    one.causeId === other.causeId && (other.recordedDay === null || one.recordedDay === other.recordedDay);

  return {
    differs(row, incoming) {
      const now = causeOf(incoming);
      return now.causeId !== UNKNOWN_ID && !isSame(history(row) ?? causeOf(row), now);
    },
    apply(row, incoming) {
      if (!this.differs(row, incoming)) return;
      const [before, now] = [causeOf(row), causeOf(incoming)];
      const isFirst = before.causeId === UNKNOWN_ID;
      const isDated = before.causeId === now.causeId && before.recordedDay === null && history(row) === null;
      if (isFirst || isDated) {
        versions.keep("recovery_cases", row.id);
        freeze.run(now.causeId, now.recordedDay, row.id);
      } else append.run(row.id, incoming.values[borrower], now.causeId, now.recordedDay);
    },
  };
}
