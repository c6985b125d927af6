import { type AgainstTarget, reachedShare, type YearAhead } from "~/domain/targets";
import type { Format } from "~/format";
import type { TargetWords } from "~/words/en/targets";

/**
 * What a picture of the plan says: how much of it was reached, at which rate a month, and what the year still needs; where
 * there is none, how one is set.
 *
 * @param form where the form that sets one stands
 */
export function targetSentences(
  format: Format,
  text: TargetWords,
  against: AgainstTarget,
  form: "here" | "elsewhere" = "elsewhere",
): string[] {
  const { reason, total, period, ahead, outsideMinor, undelivered } = against;
  const sentences = reason === null || reason === "none-here" ? [] : [text.without[reason]];
  if (reason === "none-here" && period !== null)
    sentences.push(text.noneHere(format.monthRange(period.from, period.to)));
  if (isUnset(against)) sentences.push(text.howToSet(form));
  if (total !== null && period !== null) {
    const { targetMinor, receivedMinor, months } = total;
    const share = reachedShare(total);
    const money = [format.money(receivedMinor), format.money(targetMinor)] as const;
    const when = format.monthRange(period.from, period.to);
    sentences.push(
      share === null
        ? text.ofNothing(money[0], when)
        : text.reached(...money, format.share(share, WHOLE), when),
    );
    sentences.push(
      text.rate(format.money(receivedMinor / months), format.money(targetMinor / months), months),
    );
    const without = period.months - undelivered.length - months;
    if (without > 0) sentences.push(text.withoutTarget(without));
    if (undelivered.length > 0) sentences.push(text.undelivered(undelivered.map(format.month)));
    if (outsideMinor !== 0) sentences.push(text.outside(format.money(outsideMinor)));
  }
  if (ahead !== null) sentences.push(...aheadSentences(format, text, ahead));
  return sentences;
}

/** Whether a file or the form would set one. */
export function isUnset({ reason }: AgainstTarget): boolean {
  return reason === "none-loaded" || reason === "none-here";
}

/** Shares of a target without decimals. */
const WHOLE = 0.2;

function aheadSentences(format: Format, text: TargetWords, ahead: YearAhead): string[] {
  const { year, targetMinor, receivedMinor, months, to, paceMinor, paceMonths } = ahead;
  const missing = targetMinor - receivedMinor;
  if (missing <= 0) return [text.yearReached(year)];
  const atPace = (receivedMinor + paceMinor * months) / targetMinor;
  return [
    text.needed(year, format.money(missing / months), format.month(to)),
    text.atPace(paceMonths, format.money(paceMinor), year, format.share(atPace, WHOLE)),
  ];
}
