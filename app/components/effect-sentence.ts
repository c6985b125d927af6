import { marks } from "../domain/text";
import type { Format } from "../format";
import { currencyOf } from "../format/money";
import { words } from "../words/words";

interface SpokenEffect {
  low: number;
  high: number;
  days: number;
  /** The method's; null where name and horizon stand beside. */
  name: string | null;
  /** Whether no method recovers more. */
  isFirst?: boolean;
  /** What belongs in the same sentence: the breaches of conduct beside it. */
  conduct?: string | null;
}

/** Spoken, a tenth of a unit is enough, however narrow the interval. */
const ONE_DECIMAL = 0.02;

/** An effect as a banker would say it: of a hundred outstanding, so much more or less, by its interval alone. */
export function effectSentence(format: Format, spoken: SpokenEffect): string {
  const { conduct } = spoken;
  const sentence = effectText(format, spoken);
  if (!conduct) return sentence;
  const { stop } = marks(format.language);
  return `${sentence.endsWith(stop) ? sentence.slice(0, -stop.length) : sentence}${marks(format.language).clause}${conduct}${stop}`;
}

function effectText(format: Format, { low, high, days, name, isFirst }: SpokenEffect): string {
  const { methodsPage } = words(format.language);
  const hundred = format.money(100 * 10 ** currencyOf(format.currency).exponent);
  const within = format.days(days);
  const amount = (share: number) => format.ofHundred(Math.abs(share), Math.max(high - low, ONE_DECIMAL));
  if (low > 0 && isFirst && name !== null)
    return methodsPage.recoversMost(hundred, amount(low), amount(high), name, within);
  if (low > 0) return methodsPage.effectMore(hundred, amount(low), amount(high), name, within);
  if (high < 0) return methodsPage.effectLess(hundred, amount(high), amount(low), name, within);
  return methodsPage.effectEither(hundred, amount(low), amount(high), name, within);
}
