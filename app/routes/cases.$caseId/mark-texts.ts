/** What each mark of the picture says to those who point at it, reach it by keyboard, or hear it. */
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { sentence } from "~/words/sentence";
import { words } from "~/words/words";
import { nameOf, officerList, spoken } from "./case-names";
import type { Activity, Episode } from "./lanes";
import type { Stem } from "./receipt-stems";

/** Outcomes of an act that open a way to money. */
const FRUITFUL = ["promise", "settlement", "signal"];

export function isFruitful({ outcome }: Activity): boolean {
  return outcome !== null && FRUITFUL.includes(outcome);
}

export function holdText(report: CaseReport, hold: CaseReport["holds"][number], format: Format): string {
  const { since } = words(format.language).oneCase.timeLine;
  const officer = nameOf(report, "officer", hold.officer, format.language);
  const period = hold.to === null ? since(format.date(hold.from)) : format.dateRange(hold.from, hold.to);
  return sentence(format.language, officer, period);
}

export function activityText(report: CaseReport, activity: Activity, format: Format): string {
  const { language } = format;
  const { by, ledTo } = words(language).oneCase.timeLine;
  const method = nameOf(report, "method", activity.method, language);
  const officers = officerList(report, actors(activity), language);
  const outcome = activity.outcome === "none" ? null : spoken(report, "outcome", activity.outcome, language);
  return sentence(
    language,
    format.date(activity.on),
    officers === "" ? method : by(method, officers),
    outcome && ledTo(outcome),
    activity.minutes !== null && format.minutes(activity.minutes),
    activity.costMinor !== null && format.moneyFull(activity.costMinor),
  );
}

/** Who acted: those whom the file names, else who was assigned that day. */
function actors({ officers, assignedOfficer }: Activity): readonly string[] {
  if (officers.length > 0) return officers;
  return assignedOfficer === null ? [] : [assignedOfficer];
}

export function episodeText(report: CaseReport, episode: Episode, format: Format): string {
  const { timeLine, tables } = words(format.language).oneCase;
  const method = nameOf(report, "method", episode.method, format.language);
  return sentence(
    format.language,
    timeLine.episode(method, format.dateRange(episode.from, episode.to), episode.activities),
    `${tables.episodes.credited} ${format.moneyFull(episode.creditedMinor)}`,
  );
}

export function stemText(report: CaseReport, { receipt, advance }: Stem, format: Format): string {
  const { language } = format;
  const { timeLine } = words(language).oneCase;
  if (advance)
    return sentence(
      language,
      format.date(advance.on),
      timeLine.advance(format.moneyFull(advance.amountMinor)),
    );
  if (!receipt) throw new Error("stemText requires a receipt or new money");
  const { amountMinor, on, kind } = receipt;
  const methods = [
    ...new Set(receipt.credits.map(({ method }) => nameOf(report, "method", method, language))),
  ];
  return sentence(
    language,
    format.date(on),
    amountMinor < 0
      ? timeLine.reversal(format.moneyFull(-amountMinor))
      : timeLine.receipt(format.moneyFull(amountMinor)),
    spoken(report, "receipt_kind", kind, language),
    methods.length > 0 && timeLine.creditedTo(methods.join(marks(language).list)),
  );
}
