/** How a receiver ends what is sent to him: by the token of his mails, without signing in. */
import type { Desk } from "~/answers/desk.server";
import { endSubscription, subscriptionOf } from "~db/queries/sending/subscriptions";
import type { Store } from "~db/store";

/** Null where nothing is sent under this token. */
export async function whatEnds(store: Store, token: string) {
  const subscription = await subscriptionOf(store, token);
  if (subscription === undefined) return null;
  const { name, receiver, state } = subscription;
  return { name, receiver, isEnded: state === "ended" };
}

export function endedBy({ store, now }: Pick<Desk, "store" | "now">, token: string): Promise<void> {
  return endSubscription(store, token, now().toISOString());
}
