/** The mails of subscriptions: written down before one is handed over and after, so that none leaves twice. */
import { sql } from "drizzle-orm";
import type { Failure, Mailing } from "~/domain/sending";
import { onlyRow, type Store, type Writer } from "../../store";

const LINES =
  sql.raw(`SELECT id, subscription_id AS "subscriptionId", occasion, state, attempts, next_at AS "nextAt",
  failure, detail, made_at AS "madeAt", tried_at AS "triedAt" FROM mailings`);

/** So many are kept of what is settled. */
const MOST_SETTLED = 1000;

/** Of each subscription that has any, the last one. */
export function lastMailings(store: Store): Promise<Mailing[]> {
  return store.rows(sql`${LINES} WHERE id IN (SELECT max(id) FROM mailings GROUP BY subscription_id)`);
}

/** Those that can be tried now, the oldest first. */
export function mailingsDue(store: Store, now: string): Promise<Mailing[]> {
  return store.rows(sql`${LINES} WHERE state = 'waiting' AND next_at <= ${now} ORDER BY next_at, id`);
}

/** One that is there already stays as it is: then false. */
export async function addMailing(
  writer: Writer,
  subscriptionId: number,
  occasion: string,
  now: string,
): Promise<boolean> {
  const known = await writer.rows(
    sql`SELECT id FROM mailings WHERE subscription_id = ${subscriptionId} AND occasion = ${occasion}`,
  );
  if (known.length > 0) return false;
  const { last } = await onlyRow<{ last: number }>(
    writer,
    sql`SELECT coalesce(max(id), 0) AS last FROM mailings`,
  );
  await writer.run(sql`INSERT INTO mailings (id, subscription_id, occasion, state, attempts, next_at, made_at)
    VALUES (${last + 1}, ${subscriptionId}, ${occasion}, 'waiting', 0, ${now}, ${now})`);
  await writer.run(
    sql`DELETE FROM mailings WHERE state IN ('sent', 'failed', 'unsure') AND id <= ${last - MOST_SETTLED}`,
  );
  return true;
}

/** What an occasion orders, once: the subscription has seen it, and its mail waits. */
export function orderMailing(
  store: Store,
  { id, seenImport, seenAt }: { id: number; seenImport: number; seenAt: string },
  occasion: string,
  now: string,
): Promise<boolean> {
  return store.tx(async (writer) => {
    await writer.run(
      sql`UPDATE subscriptions SET seen_import = ${seenImport}, seen_at = ${seenAt} WHERE id = ${id}`,
    );
    return addMailing(writer, id, occasion, now);
  });
}

/** Takes it for handing over; false where somebody else has, or its receiver does not wish it any more. */
export function claimMailing(store: Store, { id }: Pick<Mailing, "id">, now: string): Promise<boolean> {
  return store.tx(async (writer) => {
    const changed = await writer.run(sql`
      UPDATE mailings SET state = 'sending', attempts = attempts + 1, tried_at = ${now}
      WHERE id = ${id} AND state = 'waiting'
        AND subscription_id IN (SELECT id FROM subscriptions WHERE state = 'active')`);
    return changed > 0;
  });
}

export interface Settled {
  state: Mailing["state"];
  failure?: Failure;
  detail?: string;
  /** Where it is tried again. */
  nextAt?: string;
  /** Whether it was dropped before it was handed over: that is no attempt of claiming. */
  wasClaimed?: boolean;
}

export async function settleMailing(
  store: Store,
  { id, nextAt }: Mailing,
  settled: Settled,
  now: string,
): Promise<void> {
  const attempts = settled.wasClaimed === false ? 1 : 0;
  await store.tx((writer) =>
    writer.run(sql`
      UPDATE mailings SET state = ${settled.state}, failure = ${settled.failure ?? null}, detail = ${settled.detail ?? null},
        next_at = ${settled.nextAt ?? nextAt}, attempts = attempts + ${attempts}, tried_at = ${now}
      WHERE id = ${id}`),
  );
}

/** Those that were being handed over by a server that is no more: nobody knows whether they arrived. */
export async function giveUpInterrupted(store: Store, triedBefore: string): Promise<void> {
  const query = sql`SELECT id FROM mailings WHERE state = 'sending' AND tried_at <= ${triedBefore}`;
  if ((await store.rows(query)).length === 0) return;
  await store.tx((writer) =>
    writer.run(sql`UPDATE mailings SET state = 'unsure', failure = 'interrupted'
      WHERE state = 'sending' AND tried_at <= ${triedBefore}`),
  );
}

/** How many have left since a moment. */
export async function sentSince(store: Store, since: string): Promise<number> {
  const query = sql`SELECT count(*) AS sent FROM mailings WHERE state IN ('sent', 'unsure') AND tried_at > ${since}`;
  return (await onlyRow<{ sent: number }>(store, query)).sent;
}

/** The number of the last import that is loaded; 0 while there is none. */
export async function lastImport(store: Pick<Store, "rows">): Promise<number> {
  const query = sql`SELECT coalesce(max(id), 0) AS last FROM batches WHERE status = 'loaded'`;
  return (await onlyRow<{ last: number }>(store, query)).last;
}
