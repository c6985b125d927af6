/** Who wishes to be sent what. */
import { type SQL, sql } from "drizzle-orm";
import type { Subscription } from "~/domain/sending";
import { firstRow, onlyRow, type Store, type Writer } from "../../store";

const LINES =
  sql.raw(`SELECT id, token, receiver, language, name, address, occasion, hour, until_day AS "untilDay", state,
  ended_at AS "endedAt", owner, created_at AS "createdAt", seen_import AS "seenImport", seen_at AS "seenAt", figure,
  direction, bound, value, is_beyond AS "isBeyond", beyond_since AS "beyondSince", looked_at AS "lookedAt"
  FROM subscriptions`);

const FLAGS = ["isBeyond"] as const;

/** In the order of their making. */
export function subscriptions(store: Pick<Store, "rows">): Promise<Subscription[]> {
  return store.rows<Subscription>(sql`${LINES} ORDER BY id`, FLAGS);
}

export function subscriptionById(store: Pick<Store, "rows">, id: number): Promise<Subscription | undefined> {
  return firstRow<Subscription>(store, sql`${LINES} WHERE id = ${id}`, FLAGS);
}

export function subscriptionOf(store: Pick<Store, "rows">, token: string): Promise<Subscription | undefined> {
  return firstRow<Subscription>(store, sql`${LINES} WHERE token = ${token}`, FLAGS);
}

export type NewSubscription = Omit<
  Subscription,
  "id" | "state" | "endedAt" | "value" | "isBeyond" | "beyondSince" | "lookedAt"
>;

/** All of them, or none where there would be more than `most`: then false. */
export function addSubscriptions(
  store: Store,
  added: readonly NewSubscription[],
  most: number,
): Promise<boolean> {
  return store.tx(async (writer) => {
    const { rows, last } = await onlyRow<{ rows: number; last: number }>(
      writer,
      sql`SELECT count(*) AS rows, coalesce(max(id), 0) AS last FROM subscriptions`,
    );
    if (rows + added.length > most) return false;
    let id = last;
    for (const one of added) {
      id += 1;
      await writer.run(sql`
        INSERT INTO subscriptions (id, token, receiver, language, name, address, occasion, hour, until_day, state, owner,
          created_at, seen_import, seen_at, figure, direction, bound)
        VALUES (${id}, ${one.token}, ${one.receiver}, ${one.language}, ${one.name}, ${one.address}, ${one.occasion},
          ${one.hour}, ${one.untilDay}, 'active', ${one.owner}, ${one.createdAt}, ${one.seenImport}, ${one.seenAt},
          ${one.figure}, ${one.direction}, ${one.bound})`);
    }
    return true;
  });
}

/** Nothing more of it is sent, and what waits is dropped. The first end stands. */
export function endSubscription(store: Store, token: string, at: string): Promise<void> {
  return store.tx(async (writer) => {
    await writer.run(sql`UPDATE subscriptions SET state = 'ended', ended_at = ${at}
      WHERE token = ${token} AND state <> 'ended'`);
    await dropWaiting(writer, sql`(SELECT id FROM subscriptions WHERE token = ${token})`);
  });
}

export function pauseSubscription(store: Store, id: number): Promise<void> {
  return store.tx(async (writer) => {
    await writer.run(sql`UPDATE subscriptions SET state = 'paused' WHERE id = ${id} AND state = 'active'`);
    await dropWaiting(writer, sql`(${id})`);
  });
}

/** What happened meanwhile is not sent afterwards. */
export async function resumeSubscription(
  store: Store,
  id: number,
  { at, lastImport }: { at: string; lastImport: number },
): Promise<void> {
  await store.tx((writer) =>
    writer.run(sql`UPDATE subscriptions SET state = 'active', seen_at = ${at}, seen_import = ${lastImport}
      WHERE id = ${id} AND state = 'paused'`),
  );
}

/** With all that is kept of its mails. */
export async function deleteSubscription(store: Store, id: number): Promise<void> {
  await store.tx(async (writer) => {
    await writer.run(sql`DELETE FROM mailings WHERE subscription_id = ${id}`);
    await writer.run(sql`DELETE FROM subscriptions WHERE id = ${id}`);
  });
}

export interface Look {
  value: number | null;
  /** Null: its value is not known, so nobody knows. */
  isBeyond: boolean | null;
  beyondSince: string | null;
  lookedAt: string;
}

/** What an alert was found to be. Unless somebody else has looked meanwhile: then false. */
export async function recordLook(
  writer: Writer,
  { id, lookedAt }: Pick<Subscription, "id" | "lookedAt">,
  look: Look,
): Promise<boolean> {
  const isBeyond = look.isBeyond === null ? null : Number(look.isBeyond);
  return (
    (await writer.run(sql`
      UPDATE subscriptions SET value = ${look.value}, is_beyond = ${isBeyond}, beyond_since = ${look.beyondSince},
        looked_at = ${look.lookedAt}
      WHERE id = ${id} AND coalesce(looked_at, '') = ${lookedAt ?? ""}`)) > 0
  );
}

function dropWaiting(writer: Writer, ids: SQL): Promise<number> {
  return writer.run(sql`DELETE FROM mailings WHERE state = 'waiting' AND subscription_id IN ${ids}`);
}
