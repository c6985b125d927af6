/** Ledgers of some borrowers, in pieces that memory holds with ease. */
import { databaseOf } from "../sqlite-store";
import type { Store } from "../store";
import type { Ledger } from "./ledger";
import { ledgerReader } from "./read-ledgers";
import { clearTouched } from "./touched";

const CHUNK_BORROWERS = 2000;

/** In the order of borrowers and cases. Uses the scratch tables of the derivation: one reading of a connection at a time. */
export async function* ledgersOf(store: Store, borrowerIds: Iterable<number>): AsyncGenerator<Ledger[]> {
  const database = databaseOf(store);
  clearTouched(database);
  const reader = ledgerReader(database);
  const borrowers = [...new Set(borrowerIds)].sort((one, other) => one - other);
  const empty = database.sqlite.prepare("DELETE FROM temp.chunk_borrowers");
  const add = database.sqlite.prepare("INSERT INTO temp.chunk_borrowers VALUES (?)");
  for (let from = 0; from < borrowers.length; from += CHUNK_BORROWERS) {
    // Whether anybody still waits for it, as every query asks.
    await store.version();
    empty.run();
    for (const borrowerId of borrowers.slice(from, from + CHUNK_BORROWERS)) add.run(borrowerId);
    yield reader.read();
  }
}
