/** What is sent by itself: who wishes what, each mail of it, and the place that sends. */
import type { Kit } from "../kit/sqlite";

export function makeSending(kit: Kit) {
  const { table, id, int, day, real, text, flag, index, uniqueIndex } = kit;
  return {
    /** See `Subscription` in app/domain/sending.ts. */
    subscriptions: table(
      "subscriptions",
      {
        id: id("id"),
        token: text("token").notNull(),
        receiver: text("receiver").notNull(),
        language: text("language").notNull(),
        name: text("name").notNull(),
        address: text("address").notNull(),
        occasion: text("occasion").notNull(),
        hour: int("hour"),
        untilDay: day("until_day"),
        state: text("state").notNull(),
        endedAt: text("ended_at"),
        owner: text("owner"),
        createdAt: text("created_at").notNull(),
        seenImport: int("seen_import").notNull(),
        seenAt: text("seen_at").notNull(),
        figure: text("figure"),
        direction: text("direction"),
        bound: real("bound"),
        value: real("value"),
        isBeyond: flag("is_beyond"),
        beyondSince: text("beyond_since"),
        lookedAt: text("looked_at"),
      },
      (columns) => [uniqueIndex("subscriptions_token").on(columns.token)],
    ),
    /** Written before a mail is handed over, and after: of one occasion no subscription is sent two. */
    mailings: table(
      "mailings",
      {
        id: id("id"),
        subscriptionId: int("subscription_id").notNull(),
        occasion: text("occasion").notNull(),
        state: text("state").notNull(),
        attempts: int("attempts").notNull(),
        nextAt: text("next_at").notNull(),
        failure: text("failure"),
        detail: text("detail"),
        madeAt: text("made_at").notNull(),
        triedAt: text("tried_at"),
      },
      (columns) => [
        uniqueIndex("mailings_occasion").on(columns.subscriptionId, columns.occasion),
        index("mailings_state").on(columns.state),
      ],
    ),
    /** One row: which file on which disk sends. A copy of the database is another one, and sends nothing. */
    mailHome: table("mail_home", { id: id("id"), place: text("place").notNull() }),
  };
}
