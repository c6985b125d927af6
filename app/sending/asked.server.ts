/** What the forms of the page ask: something new to be sent, or what is there to pause, go on, leave now or go. */
import { randomBytes } from "node:crypto";
import { type AlertFigureKey, alertFigure, isAlertFigure } from "~/domain/alert-figures";
import { dayFromIso } from "~/domain/calendar";
import { isFilterError } from "~/domain/filter-error";
import { minorDigits } from "~/domain/minor-digits";
import { LONGEST_ADDRESS, ownAddress } from "~/domain/saved-views";
import {
  isLanguage,
  isSchedule,
  LONGEST_TITLE,
  MOST_RECEIVERS,
  MOST_SUBSCRIPTIONS,
  OCCASIONS,
  oneLine,
  receiversIn,
  wireAddress,
} from "~/domain/sending";
import { inLanguage, type Language, marks } from "~/domain/text";
import { readAddress } from "~/exports/address.server";
import type { MailSettings } from "~/sending/mail-settings.server";
import type { SendingWords } from "~/words/en/sending";
import { readPortfolio } from "~db/queries/portfolio";
import { mailHome, sendFromHere } from "~db/queries/sending/mail-home";
import { addMailing, lastImport } from "~db/queries/sending/mailings";
import {
  addSubscriptions,
  deleteSubscription,
  type NewSubscription,
  pauseSubscription,
  resumeSubscription,
} from "~db/queries/sending/subscriptions";
import type { Store } from "~db/store";
import { boundOf } from "./figure-in-words";
import { dayIn } from "./occasions.server";
import { mayReceive } from "./sender.server";
import { sentFilters, sentPage } from "./sent-page.server";

interface Asking {
  store: Store;
  mail: MailSettings;
  now: Date;
  /** Under which the product is opened. */
  host: string;
  language: Language;
  say: SendingWords;
}

/** Null: done. Else why it was not, in a sentence. */
export async function sendingAsked(form: FormData, asking: Asking): Promise<string | null> {
  const { store, now } = asking;
  const act = String(form.get("act") ?? "");
  const id = Number.parseInt(String(form.get("id") ?? ""), 10) || 0;
  if (act === "pause") await pauseSubscription(store, id);
  else if (act === "resume")
    await resumeSubscription(store, id, { at: now.toISOString(), lastImport: await lastImport(store) });
  else if (act === "remove") await deleteSubscription(store, id);
  else if (act === "here") await sendFromHere(store);
  else if (act === "now")
    await store.tx((writer) => addMailing(writer, id, `asked ${now.toISOString()}`, now.toISOString()));
  else return added(form, act, asking);
  return null;
}

/** Thrown with the sentence; caught where the form is answered. */
class Wrong extends Error {}

async function added(form: FormData, act: string, asking: Asking): Promise<string | null> {
  const { store, say } = asking;
  try {
    const receivers = receiversOf(form, asking);
    const wish = {
      ...(await commonOf(form, asking)),
      ...(await (act === "watch" ? alertOf : viewOf)(form, asking)),
    };
    const each = receivers.map((receiver) => ({
      ...wish,
      receiver,
      token: randomBytes(24).toString("base64url"),
    }));
    if (!(await addSubscriptions(store, each, MOST_SUBSCRIPTIONS)))
      return say.wrong.tooMany(MOST_SUBSCRIPTIONS);
    if ((await mailHome(store)) === "nowhere") await sendFromHere(store);
    return null;
  } catch (error) {
    if (error instanceof Wrong) return error.message;
    throw error;
  }
}

const textOf = (form: FormData, key: string) => String(form.get(key) ?? "").trim();

function receiversOf(form: FormData, { say, mail, language }: Asking): string[] {
  const receivers = receiversIn(textOf(form, "receivers"));
  if (receivers.length === 0) throw new Wrong(say.wrong.noReceiver);
  if (receivers.length > MOST_RECEIVERS)
    throw new Wrong(say.wrong.tooManyReceivers(receivers.length, MOST_RECEIVERS));
  for (const receiver of receivers) {
    const shown = oneLine(receiver).slice(0, LONGEST_TITLE);
    if (wireAddress(receiver) === null) throw new Wrong(say.wrong.receiver(shown));
    if (!mayReceive(receiver, mail.domains))
      throw new Wrong(say.wrong.domain(shown, mail.domains.join(marks(language).list)));
  }
  return receivers;
}

type Common = Pick<
  NewSubscription,
  "language" | "name" | "untilDay" | "owner" | "createdAt" | "seenImport" | "seenAt"
>;

async function commonOf(form: FormData, { store, mail, now, say }: Asking): Promise<Common> {
  const [name, language, until] = [
    oneLine(textOf(form, "name")),
    textOf(form, "language"),
    textOf(form, "until"),
  ];
  if (name === "" || [...name].length > LONGEST_TITLE) throw new Wrong(say.wrong.name(LONGEST_TITLE));
  if (!isLanguage(language)) throw new Wrong(say.wrong.language);
  const untilDay = until === "" ? null : dayFromIso(until);
  const today = dayFromIso(dayIn(mail.timeZone, now)) ?? 0;
  if (until !== "" && (untilDay === null || untilDay < today)) throw new Wrong(say.wrong.until);
  const at = now.toISOString();
  return {
    name,
    language,
    untilDay,
    owner: null,
    createdAt: at,
    seenAt: at,
    seenImport: await lastImport(store),
  };
}

type Sent = Pick<NewSubscription, "address" | "occasion" | "hour" | "figure" | "direction" | "bound">;

async function viewOf(form: FormData, { store, host, language, say }: Asking): Promise<Sent> {
  const address = ownAddress(textOf(form, "address"), host);
  const page = address === null ? null : sentPage(address);
  if (address === null || page === null) throw new Wrong(say.wrong.address);
  if (address.length > LONGEST_ADDRESS) throw new Wrong(say.wrong.tooLong(LONGEST_ADDRESS));
  await readable(() => sentFilters(store, page, address), language);
  const occasion = OCCASIONS.find((one) => one === textOf(form, "occasion") && one !== "crossing");
  if (occasion === undefined) throw new Wrong(say.wrong.occasion);
  const hour = isSchedule(occasion) ? Number(textOf(form, "hour") || "x") : null;
  if (hour !== null && !(Number.isInteger(hour) && hour >= 0 && hour < 24)) throw new Wrong(say.wrong.hour);
  return { address, occasion, hour, figure: null, direction: null, bound: null };
}

async function alertOf(form: FormData, { store, say }: Asking): Promise<Sent> {
  const [key, place, direction] = [textOf(form, "figure"), textOf(form, "place"), textOf(form, "direction")];
  if (!isAlertFigure(key) || (direction !== "above" && direction !== "below"))
    throw new Wrong(say.wrong.figure);
  if (place !== "" && !/^(region|branch)=[^&]+$/.test(place)) throw new Wrong(say.wrong.place);
  try {
    await readAddress(store, new URLSearchParams(place));
  } catch (error) {
    if (isFilterError(error)) throw new Wrong(say.wrong.place);
    throw error;
  }
  const typed = numberTyped(textOf(form, "bound"));
  if (typed === null) throw new Wrong(say.wrong.bound);
  const figure = alertFigure(key as AlertFigureKey);
  const { currency } = await readPortfolio(store);
  return {
    address: figure.page + (place === "" ? "" : `?${place}`),
    occasion: "crossing",
    hour: null,
    figure: key,
    direction,
    bound: boundOf(figure, typed, 10 ** minorDigits(currency)),
  };
}

/** `1,200,000.50`, `12.5 %`; null for no number. */
function numberTyped(text: string): number | null {
  const bare = text.replace(/\s*[%％]$/, "");
  if (!/^[-−]?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d+)?$/.test(bare)) return null;
  return Number(bare.replaceAll(",", "").replace("−", "-"));
}

async function readable(read: () => Promise<unknown>, language: Language): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (isFilterError(error)) throw new Wrong(inLanguage(error.text, language));
    throw error;
  }
}
