/** A share of the borrowers, whole, where a selection has more episodes than a comparison needs. */
import { type SQL, sql } from "drizzle-orm";
import { onlyRow, type Store } from "../store";
import type { Selection } from "./selection";
import { episodesWhere } from "./where";

export interface BorrowerSample {
  /** Of the borrowers, 0–1; 1: all of them. */
  share: number;
  /** Episodes of the selection that the sample stands for, sampled or not. */
  episodes: number;
}

/** Spreads ids that follow each other evenly over 32 bits (2³² over the golden ratio), so the order of loading decides nothing. */
const SPREADING = 2_654_435_761;
const SPREAD = 2 ** 32;

/**
 * As large a share as keeps the episodes near `most`: error falls with the root of their number, so beyond it a longer wait
 * hardly narrows an interval. Whole borrowers, for their episodes hang together; always the same ones.
 */
export async function borrowerSample(
  store: Store,
  selection: Selection,
  most: number,
): Promise<BorrowerSample> {
  const { episodes } = await onlyRow<{ episodes: number }>(
    store,
    sql`SELECT count(*) AS "episodes" FROM episodes WHERE ${episodesWhere(selection)}`,
  );
  return { share: Math.min(1, most / Math.max(1, episodes)), episodes };
}

/** Of a table that carries `borrower_id`. */
export function inSample(share: number, table = ""): SQL {
  if (share >= 1) return sql`TRUE`;
  // As text: a large number that is bound would be a float, and lose its last digits in the product.
  const spread = `((${table}borrower_id * ${SPREADING}) & ${SPREAD - 1})`;
  return sql.raw(`${spread} < ${Math.round(share * SPREAD)}`);
}
