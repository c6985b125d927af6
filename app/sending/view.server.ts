/** What the page shows of each entry, in words. */
import { alertFigure, isAlertFigure } from "~/domain/alert-figures";
import { isoFromDay } from "~/domain/calendar";
import { REPORTS } from "~/domain/reports";
import { type Mailing, MOST_MAILS_A_DAY, type Subscription } from "~/domain/sending";
import { inLanguage, type Language, marks } from "~/domain/text";
import { format } from "~/format";
import { type MailSettings, missingSettings } from "~/sending/mail-settings.server";
import type { SendingWords } from "~/words/en/sending";
import { words } from "~/words/words";
import { readPortfolio } from "~db/queries/portfolio";
import { mailHome } from "~db/queries/sending/mail-home";
import { lastMailings, sentSince } from "~db/queries/sending/mailings";
import { subscriptions } from "~db/queries/sending/subscriptions";
import type { Store } from "~db/store";
import { valueInWords } from "./figure-in-words";
import { dayIn, momentIn, nextMoment } from "./occasions.server";
import { isOver } from "./sender.server";
import { searchIn, sentPage } from "./sent-page.server";
import { whenInWords } from "./when-in-words";

export interface EntryView {
  id: number;
  name: string;
  address: string;
  /** Its page's name and its filters: `Regions ?region=N`. */
  page: string;
  receiver: string;
  language: Language;
  /** Sentences, one a line. */
  when: readonly string[];
  state: string;
  canPause: boolean;
  canResume: boolean;
  mail: readonly string[];
  /** Of an alert. */
  watched: { figure: string; value: string; bound: string; since: string } | null;
}

export interface SendingView {
  entries: readonly EntryView[];
  /** Why nothing leaves. */
  hindrances: readonly string[];
  isElsewhere: boolean;
  timeZone: string;
}

interface Looking {
  store: Store;
  mail: MailSettings;
  now: Date;
  language: Language;
  say: SendingWords;
}

const DAY_MS = 86_400_000;

export async function sendingView(looking: Looking): Promise<SendingView> {
  const { store, mail, now, language, say } = looking;
  const last = new Map((await lastMailings(store)).map((mailing) => [mailing.subscriptionId, mailing]));
  const { currency } = await readPortfolio(store);
  const missing = missingSettings(mail);
  const isElsewhere = (await mailHome(store)) === "elsewhere";
  const isFull = (await sentSince(store, new Date(now.getTime() - DAY_MS).toISOString())) >= MOST_MAILS_A_DAY;
  return {
    entries: (await subscriptions(store)).map((one) => entryView(one, last.get(one.id), looking, currency)),
    hindrances: [
      ...(mail.isOn ? [] : [say.off]),
      ...(missing.length === 0 ? [] : [say.missing(missing.join(marks(language).list))]),
      ...(isElsewhere ? [say.elsewhere] : []),
      ...(isFull ? [say.dayFull(MOST_MAILS_A_DAY)] : []),
    ],
    isElsewhere,
    timeZone: mail.timeZone,
  };
}

function entryView(
  one: Subscription,
  mailing: Mailing | undefined,
  { mail, now, language, say }: Looking,
  currency: string,
): EntryView {
  const today = dayIn(mail.timeZone, now);
  const state = one.state === "active" && isOver(one, today) ? "over" : one.state;
  const next = state === "active" ? nextMoment(one, now, mail.timeZone) : null;
  const writer = format(language, currency);
  return {
    id: one.id,
    name: one.name,
    address: one.address,
    page: pageInWords(one.address, language),
    receiver: one.receiver,
    language: one.language,
    when: [
      whenInWords(one, say),
      ...(next === null ? [] : [say.nextAt(momentIn(mail.timeZone, next))]),
      ...(one.untilDay === null ? [] : [say.until(isoFromDay(one.untilDay))]),
    ],
    state: say.states[state],
    canPause: state === "active",
    canResume: state === "paused",
    mail: mailing === undefined ? [] : mailInWords(mailing, say, mail.timeZone),
    watched: watchedInWords(one, say, writer),
  };
}

function mailInWords(mailing: Mailing, say: SendingWords, timeZone: string): string[] {
  const { state, attempts, triedAt, madeAt, nextAt, failure, detail } = mailing;
  const at = (moment: string) => momentIn(timeZone, new Date(moment));
  const said =
    state === "waiting" && attempts > 0
      ? say.tries(attempts, at(nextAt))
      : say.triedAt(say.mailStates[state], at(triedAt ?? madeAt));
  return [
    said,
    ...(failure === null ? [] : [say.failures[failure]]),
    ...(detail === null || detail === "" ? [] : [say.answered(detail)]),
  ];
}

function watchedInWords(one: Subscription, say: SendingWords, writer: ReturnType<typeof format>) {
  if (one.figure === null || !isAlertFigure(one.figure)) return null;
  const figure = alertFigure(one.figure);
  const inWords = (value: number | null) => valueInWords(figure, value, writer, say.unknown);
  return {
    figure: inLanguage(figure.label, writer.language),
    value: one.lookedAt === null ? say.notLookedAt : inWords(one.value),
    bound: `${say.directions[one.direction ?? "above"]} ${inWords(one.bound)}`,
    since: sinceInWords(one, say, writer),
  };
}

function sinceInWords(
  { isBeyond, beyondSince }: Subscription,
  say: SendingWords,
  writer: ReturnType<typeof format>,
) {
  if (isBeyond === null) return say.unknown;
  return isBeyond ? writer.date(beyondSince) : say.within;
}

function pageInWords(address: string, language: Language): string {
  const page = sentPage(address);
  const search = searchIn(address).toString();
  const { pages } = words(language);
  const name =
    page?.kind === "report"
      ? inLanguage(REPORTS[page.name].title, language)
      : pages[page?.kind ?? "overview"];
  return search === "" ? name : `${name} · ${decodeURIComponent(search.replaceAll("+", " "))}`;
}
