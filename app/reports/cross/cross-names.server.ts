/** What the places of a dimension are called, and in which order they stand. */
import type { Asked } from "~/answers/definition.server";
import { AMOUNT_BANDS, type Band, PAST_DUE_BANDS } from "~/domain/bands";
import { isoFromMonth } from "~/domain/calendar";
import { CODE_FILTER_KEYS, type CodeFilterKey } from "~/domain/common-filters";
import { DIMENSIONS, type DimensionKey } from "~/domain/dimensions";
import type { Bilingual } from "~/domain/text";
import { FIVE_TIERS } from "~/domain/vocabularies";

export interface PlaceName {
  code: string;
  label: Bilingual;
  /** Among the places of its dimension; those that follow one another in that order, all others by their codes. */
  order: number | string;
}

const UNKNOWN: Bilingual = { en: "Unknown", zh: "未知" };

/** Names of the places of one dimension, by id, month, place of a band or code. */
export function placeNames(
  { dictionaries }: Asked,
  key: DimensionKey,
): (value: number | string) => PlaceName {
  if (isCoded(key)) {
    const { rest } = DIMENSIONS[key];
    return (value) => {
      const entry = dictionaries[key].byId.get(value);
      const code = entry?.code ?? String(value);
      return { code, label: entry?.name ?? { en: code, zh: code }, order: code === rest ? LAST : code };
    };
  }
  return NAMES[key];
}

/** Sorts after every code: what the bank did not name stands last. */
const LAST = "\u{10ffff}";

function isCoded(key: DimensionKey): key is CodeFilterKey {
  return (CODE_FILTER_KEYS as readonly string[]).includes(key);
}

const NAMES: Readonly<Record<Exclude<DimensionKey, CodeFilterKey>, (value: number | string) => PlaceName>> = {
  five_tier: (value) => {
    const place = Object.keys(FIVE_TIERS).indexOf(String(value));
    const label = Object.values(FIVE_TIERS)[place];
    return label === undefined
      ? { ...unknownPlace(), order: Number.POSITIVE_INFINITY }
      : { code: String(value), label, order: place };
  },
  amount: (value) => band(AMOUNT_BANDS, Number(value)),
  past_due: (value) => band(PAST_DUE_BANDS, Number(value)),
  month: (value) => {
    const code = isoFromMonth(Number(value));
    const [year, month] = code.split("-");
    return { code, label: { en: code, zh: `${year}年${Number(month)}月` }, order: Number(value) };
  },
  quarter: (value) => {
    const [year] = isoFromMonth(Number(value) * 3).split("-");
    const quarter = (((Number(value) % 4) + 4) % 4) + 1;
    const label = { en: `Q${quarter} ${year}`, zh: `${year}年第${quarter}季度` };
    return { code: `${year}-Q${quarter}`, label, order: Number(value) };
  },
  year: (value) => {
    const [year = ""] = isoFromMonth(Number(value) * 12).split("-");
    return { code: year, label: { en: year, zh: `${year}年` }, order: Number(value) };
  },
};

function unknownPlace(): PlaceName {
  return { code: "unknown", label: UNKNOWN, order: LAST };
}

function band(bands: readonly Band[], number: number): PlaceName {
  const { code, name } = bands[number]!;
  return { code, label: name, order: number };
}
