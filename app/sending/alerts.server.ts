/** Watched figures: looked at whenever the data have changed, and mailed when one crosses its bound. */

import type { Desk } from "~/answers/desk.server";
import { alertFigure, isAlertFigure } from "~/domain/alert-figures";
import { DEMO_NOTICE } from "~/domain/demo";
import { filterPhrases } from "~/domain/filter-phrases";
import { filterSentence } from "~/domain/filter-sentence";
import type { Subscription } from "~/domain/sending";
import { inLanguage, marks } from "~/domain/text";
import { readAddress } from "~/exports/address.server";
import { populationInWords } from "~/exports/description";
import { format } from "~/format";
import { filterNames } from "~/reports/assemble.server";
import { overviewReport } from "~/reports/overview/overview-report.server";
import { sendingWords } from "~/words/served-words.server";
import { readPortfolio } from "~db/queries/portfolio";
import { addMailing } from "~db/queries/sending/mailings";
import { recordLook } from "~db/queries/sending/subscriptions";
import { NothingToSend } from "./enclosed.server";
import { isBeyondBound, valueInWords } from "./figure-in-words";
import { figureNow } from "./figure-now.server";
import type { Enclosed } from "./letter";
import { patientVisit } from "./patient-visit.server";
import { searchIn } from "./sent-page.server";

interface Watching {
  desk: Desk;
  /** The bank's day, `YYYY-MM-DD`. */
  today: string;
  signal?: AbortSignal;
}

/**
 * Looks at a figure once for each state of the data (and each day, where it moves with the day); orders a mail where it was
 * within its bound before and is beyond it now. What is beyond from the start is shown, and no crossing.
 */
export async function lookAtAlert(alert: Subscription, watching: Watching): Promise<void> {
  const { desk, today } = watching;
  const version = await desk.store.version();
  const figure = figureOf(alert);
  const stand = figure.isOfToday ? `${version} ${today}` : String(version);
  if (alert.lookedAt === stand) return;
  const now = await watchedNow(alert, watching);
  if (now === null) return;
  const isBeyond = isBeyondBound(alert.direction ?? "above", now.value, alert.bound ?? 0);
  // An unknown value says nothing: what was known before stays.
  const wasBeyond = alert.isBeyond;
  const stands = isBeyond ?? wasBeyond;
  const since = stands === true ? (alert.beyondSince ?? (figure.isOfToday ? today : now.cutOffDate)) : null;
  const at = desk.now().toISOString();
  await desk.store.tx(async (writer) => {
    const look = { value: now.value, isBeyond: stands, beyondSince: since, lookedAt: stand };
    const isMine = await recordLook(writer, alert, look);
    if (isMine && isBeyond === true && wasBeyond === false)
      await addMailing(writer, alert.id, `crossed ${stand}`, at);
  });
}

/** What the mail of an alert says: its figure as it is now. @throws FilterError, NothingToSend */
export async function enclosedAlert(alert: Subscription, watching: Watching): Promise<Enclosed> {
  const { desk } = watching;
  const { language, name, address } = alert;
  const figure = figureOf(alert);
  const now = await watchedNow(alert, watching);
  if (now === null) throw new NothingToSend(address);
  const { currency, isDemo } = await readPortfolio(desk.store);
  const [writer, text] = [format(language, currency), sendingWords(language)];
  const inWords = (value: number | null) => valueInWords(figure, value, writer, text.unknown);
  const direction = alert.direction ?? "above";
  const label = inLanguage(figure.label, language);
  const isBeyond = isBeyondBound(direction, now.value, alert.bound ?? 0) === true;
  const value = `${label}${marks(language).colon}${inWords(now.value)}`;
  return {
    letter: {
      title: text.subject(name, writer.date(now.cutOffDate)),
      sentences: [
        isBeyond ? text.crossed[direction](label, inWords(alert.bound), inWords(now.value)) : value,
      ],
      figures: [
        { label, value: inWords(now.value), note: inLanguage(figure.definition, language) },
        { label: text.bound, value: `${text.directions[direction]} ${inWords(alert.bound)}`, note: null },
      ],
      table: null,
      facts: [
        ...(isDemo ? [{ label: text.facts.notice, text: DEMO_NOTICE }] : []),
        { label: text.facts.filters, text: now.filtersInWords },
        ...(now.months === null
          ? []
          : [{ label: text.facts.period, text: writer.monthRange(now.months.from, now.months.to) }]),
        { label: text.facts.cutOff, text: writer.date(now.cutOffDate) },
        ...(now.cases === null ? [] : [{ label: text.facts.population, text: now.cases }]),
      ],
      address,
    },
    attached: null,
    without: null,
  };
}

/** Null while nothing is loaded. */
async function watchedNow(alert: Subscription, { desk, today, signal }: Watching) {
  const { figure, language } = alert;
  if (figure === null || !isAlertFigure(figure)) throw new NothingToSend(alert.address);
  const { cutOffDate, currency } = await readPortfolio(desk.store);
  if (cutOffDate === null) return null;
  const filters = await readAddress(desk.store, searchIn(alert.address));
  const visit = patientVisit(desk, alert, filters, signal);
  const now = await figureNow(visit, figure, { cutOffDate, today });
  const asked = await visit.look(["region", "branch"]);
  const names = filterNames(asked);
  const subject = alertFigure(figure).label;
  return {
    ...now,
    cutOffDate,
    cases: await populationOf(visit),
    filtersInWords: filterSentence(
      subject,
      filterPhrases(asked.filters, names),
      asked.filters,
      format(language, currency),
      null,
      figure === "recovered-share",
    ),
  };
}

async function populationOf(visit: ReturnType<typeof patientVisit>): Promise<string | null> {
  const { population } = await visit.whole(overviewReport);
  return populationInWords({ population }, visit.language);
}

function figureOf({ figure, address }: Subscription) {
  if (figure === null || !isAlertFigure(figure)) throw new NothingToSend(address);
  return alertFigure(figure);
}
