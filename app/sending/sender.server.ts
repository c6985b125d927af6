/**
 * What sends: it looks at what is due, writes down each mail before it hands it over, and after. Imports, and people on the
 * page, reach it through the database alone.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { isCancelled, isPortfolioChanged } from "~/answers/broken-off.server";
import type { Desk } from "~/answers/desk.server";
import { dayFromIso } from "~/domain/calendar";
import { isFilterError } from "~/domain/filter-error";
import {
  type Mailing,
  MOST_MAILS_A_DAY,
  RETRY_MINUTES,
  type Subscription,
  wireAddress,
} from "~/domain/sending";
import { type MailSettings, missingSettings } from "~/sending/mail-settings.server";
import { mailHome } from "~db/queries/sending/mail-home";
import {
  claimMailing,
  giveUpInterrupted,
  lastImport,
  mailingsDue,
  orderMailing,
  type Settled,
  sentSince,
  settleMailing,
} from "~db/queries/sending/mailings";
import { subscriptionById, subscriptions } from "~db/queries/sending/subscriptions";
import { enclosedAlert, lookAtAlert } from "./alerts.server";
import { enclosedView, type Printing } from "./enclosed.server";
import { type HandedOver, handOver, LONGEST_HAND_OVER_MS } from "./hand-over.server";
import type { Enclosed } from "./letter";
import { messageOf } from "./message.server";
import { dayIn, dueOccasion } from "./occasions.server";

const LOOK_EVERY_MS = 5000;
const LONGEST_STOP_MS = 5000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface Sending {
  desk: Desk;
  mail: MailSettings;
  printing: Printing;
}

/** Sends until it is stopped; what is being handed over then is waited for, a short while. */
export function startSending(sending: Sending, lookEveryMs = LOOK_EVERY_MS): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const { signal } = stopped;
  const done = watch();
  return {
    async stop() {
      stopped.abort();
      await Promise.race([done, pause(LONGEST_STOP_MS, undefined, { ref: false })]);
    },
  };

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      await sendDue(sending, signal).catch((error: Error) => {
        if (!signal.aborted) sending.desk.onTrouble(error.stack ?? error.message);
      });
      await pause(lookEveryMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}

/** One round: what is due is ordered, figures are looked at, and what is ordered leaves. Returns how many have left. */
export async function sendDue(sending: Sending, signal = new AbortController().signal): Promise<number> {
  const { desk, mail } = sending;
  const { store } = desk;
  if (!mail.isOn || (await mailHome(store)) !== "here") return 0;
  const now = desk.now();
  await giveUpInterrupted(store, new Date(now.getTime() - LONGEST_HAND_OVER_MS).toISOString());
  const today = dayIn(mail.timeZone, now);
  const present = { now, lastImport: await lastImport(store), timeZone: mail.timeZone };
  for (const subscription of await subscriptions(store)) {
    if (signal.aborted) return 0;
    if (subscription.state !== "active" || isOver(subscription, today)) continue;
    const due = dueOccasion(subscription, present);
    if (due !== null) await orderMailing(store, { ...subscription, ...due }, due.occasion, now.toISOString());
    if (subscription.figure === null) continue;
    await lookAtAlert(subscription, { desk, today, signal }).catch((error: Error) => {
      if (!isPassing(error) && !isFilterError(error)) desk.onTrouble(error.stack ?? error.message);
    });
  }
  return missingSettings(mail).length > 0 ? 0 : sendWaiting(sending, today, signal);
}

export function isOver({ untilDay }: Pick<Subscription, "untilDay">, today: string): boolean {
  return untilDay !== null && (dayFromIso(today) ?? 0) > untilDay;
}

async function sendWaiting(sending: Sending, today: string, signal: AbortSignal): Promise<number> {
  const { desk } = sending;
  const made = new Map<string, Promise<Enclosed>>();
  let sent = 0;
  for (const mailing of await mailingsDue(desk.store, desk.now().toISOString())) {
    const dayBefore = new Date(desk.now().getTime() - DAY_MS).toISOString();
    if (signal.aborted || (await sentSince(desk.store, dayBefore)) >= MOST_MAILS_A_DAY) return sent;
    const subscription = await subscriptionById(desk.store, mailing.subscriptionId);
    if (subscription === undefined) continue;
    const settled = await tried(sending, { mailing, subscription, made, today }, signal);
    if (settled === null) continue;
    await settleMailing(desk.store, mailing, settled, desk.now().toISOString());
    if (settled.state === "sent") sent += 1;
  }
  return sent;
}

interface Trying {
  mailing: Mailing;
  subscription: Subscription;
  /** Of this round: the same view goes to many. */
  made: Map<string, Promise<Enclosed>>;
  today: string;
}

/** What became of one mail; null where it is left as it is. */
async function tried(sending: Sending, trying: Trying, signal: AbortSignal): Promise<Settled | null> {
  const { desk, mail } = sending;
  const { mailing, subscription, today } = trying;
  const { server, from, publicUrl, domains } = mail;
  if (server === null || from === null || publicUrl === null) return null;
  if (!mayReceive(subscription.receiver, domains))
    return { state: "failed", failure: "domain", wasClaimed: false };
  try {
    const enclosed = await enclosedOnce(sending, trying, today, signal);
    const messageId = `${mailing.id}.${randomBytes(12).toString("hex")}`;
    const message = await messageOf(subscription, enclosed, { from, publicUrl, messageId, now: desk.now() });
    if (signal.aborted || !(await claimMailing(desk.store, mailing, desk.now().toISOString()))) return null;
    return settledAs(await handOver(server, message), mailing, desk.now());
  } catch (error) {
    // The next round makes it from the new data.
    if (signal.aborted || isPassing(error)) return null;
    if (isFilterError(error) || (error as Error).name === "NothingToSend")
      return { state: "failed", failure: "address", wasClaimed: false };
    desk.onTrouble((error as Error).stack ?? String(error));
    const again = settledAs({ state: "again", failure: "answer", detail: "" }, mailing, desk.now());
    return { ...again, wasClaimed: false };
  }
}

async function enclosedOnce(
  { desk, printing }: Sending,
  { subscription, made }: Trying,
  today: string,
  signal: AbortSignal,
): Promise<Enclosed> {
  if (subscription.figure !== null) return enclosedAlert(subscription, { desk, today, signal });
  const { address, language, name, owner } = subscription;
  const key = JSON.stringify([await desk.store.version(), address, language, name, owner]);
  const known = made.get(key) ?? enclosedView(desk, subscription, printing, signal);
  made.set(key, known);
  return known;
}

function settledAs(came: HandedOver, { attempts }: Mailing, now: Date): Settled {
  if (came.state === "sent") return { state: "sent" };
  if (came.state === "unsure") return { state: "unsure", failure: "interrupted", detail: came.detail };
  const { failure, detail } = came;
  const minutes = came.state === "again" ? RETRY_MINUTES[attempts] : undefined;
  if (minutes === undefined) return { state: "failed", failure, detail };
  const nextAt = new Date(now.getTime() + minutes * MINUTE_MS).toISOString();
  return { state: "waiting", failure, detail, nextAt };
}

export function mayReceive(receiver: string, domains: readonly string[]): boolean {
  const wire = wireAddress(receiver);
  return wire !== null && (domains.length === 0 || domains.includes(wire.split("@")[1]!));
}

function isPassing(error: unknown): boolean {
  return isCancelled(error) || isPortfolioChanged(error);
}
