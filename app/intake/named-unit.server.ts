/** The unit of amounts that a header or a title above the table names: `余额（万元）`, `单位：人民币万元`, `in thousands`. */
import type { AmountUnit } from "~/domain/amount-units";
import { currencyOfName } from "./currency-names.server";

export interface NamedUnit {
  /** Null: a currency alone. */
  unit: AmountUnit | null;
  /** ISO 4217; null where the words name none. */
  currency: string | null;
}

const SCALES: readonly (readonly [RegExp, AmountUnit])[] = [
  [/^千万$/, "千万元"],
  [/^(百万|millions?|mio|mn|m)$/, "百万元"],
  [/^(亿|100 ?millions?)$/, "亿元"],
  [/^(万|wan|10k|10,000s?)$/, "万元"],
  [/^(千|thousands?|k|'?000s?)$/, "千元"],
];
const UNIT =
  /^(?:in )?([a-z]{3}|人民币|[美港欧日]元|美金|港币|英镑|[$€£¥])? ?(千万|百万|亿|万|千|millions?|mio|mn|m|100 ?millions?|wan|10k|10,000s?|thousands?|k|'?000s?)? ?(?:of )?([a-z]{3}|人民币元?|[美港欧日]元|美金|港币|英镑|元|圆)?$/;

/** Null for words that are no unit. */
function namedUnit(words: string): NamedUnit | null {
  const [, before, scale, after] = UNIT.exec(words.normalize("NFKC").trim().toLowerCase()) ?? [];
  const currencies = [before, after].flatMap((name) => (name ? [currencyOfName(name)] : []));
  // Three letters may be any word: (NPL), (net).
  if (currencies.includes(null)) return null;
  const unit = scale
    ? (SCALES.find(([names]) => names.test(scale))?.[1] ?? null)
    : currencies.length > 0
      ? "元"
      : null;
  const currency = currencies.find((code) => code !== "" && code !== undefined) ?? null;
  return unit === null ? null : { unit, currency };
}

const IN_BRACKETS = /[([]([^)\]]*)[)\]]\s*$/;
const BEHIND = /[/_|:]\s*([^\s/_|:]+)$|((?:[百千]?万|[千亿])元)$/;
const SEVERAL = /[、,;/\s]+/;

/** `不良余额（万元）`, `余额/万元`, `balance (USD thousand)`. */
export function unitOfHeader(header: string): NamedUnit | null {
  const plain = header.normalize("NFKC").trim();
  const bracketed = IN_BRACKETS.exec(plain)?.[1];
  if (bracketed !== undefined) return namedUnit(bracketed) ?? firstUnit(bracketed.split(SEVERAL)) ?? null;
  const [, apart, joined] = BEHIND.exec(plain) ?? [];
  return namedUnit(joined ?? apart ?? "-");
}

/** Whose organisation it is, 填报单位, is no unit. */
const SAYS_UNIT =
  /(?<![填编报制上表属办任送告位])单位(?:为)?[:为]?\s*(.+)$|\bunits?\s*:\s*(.+)$|\b(in (?:\w{3} )?(?:thousand|million)s?(?: of \w{3})?)\b/i;

/** Of the texts that stand above a table, the first that names one. */
export function unitOfTitles(texts: readonly string[]): NamedUnit | null {
  for (const text of texts) {
    const plain = text.normalize("NFKC").trim();
    const [, chinese, english, inWords] = SAYS_UNIT.exec(plain.replace(/[()]/g, " ")) ?? [];
    const said = inWords ?? chinese ?? english;
    const alone = /^\(([^)]*)\)$/.exec(plain)?.[1];
    const found = said
      ? (namedUnit(said) ?? firstUnit(said.split(SEVERAL)))
      : alone === undefined
        ? null
        : (namedUnit(alone) ?? firstUnit(alone.split(SEVERAL)));
    if (found) return found;
  }
  return null;
}

function firstUnit(words: readonly string[]): NamedUnit | null {
  return words.map(namedUnit).find((unit) => unit !== null) ?? null;
}
