/** Columns of currencies beside the amounts: rows in another currency than the portfolio's would be added up with it. */
import { isCurrencyHeader } from "./header-names.server";
import type { Problem } from "./refusal.server";

export interface CurrencyCheck {
  /** Place of the column in the source. */
  cell: number;
  header: string;
  /** Null where the row counts in the portfolio's currency, or does not say. */
  problem(text: string): Problem | null;
}

/** Also those of core banking systems. */
const NAMES: Readonly<Record<string, string>> = {
  rmb: "CNY",
  renminbi: "CNY",
  yuan: "CNY",
  人民币: "CNY",
  人民币元: "CNY",
  元: "CNY",
  "¥": "CNY",
  "01": "CNY",
  "156": "CNY",
  美元: "USD",
  美金: "USD",
  $: "USD",
  "14": "USD",
  "840": "USD",
  欧元: "EUR",
  "€": "EUR",
  "978": "EUR",
  港币: "HKD",
  港元: "HKD",
  "13": "HKD",
  "344": "HKD",
  日元: "JPY",
  日圆: "JPY",
  英镑: "GBP",
  "£": "GBP",
  "27": "JPY",
  "392": "JPY",
};

/** Currencies that a unit of amounts may name beside the names above; others are any three letters. */
const CODES = new Set(
  "CNY USD EUR GBP HKD JPY TWD MOP SGD AUD CAD CHF KRW INR VND THB MYR IDR PHP NZD".split(" "),
);

/** ISO 4217 of a name or a code; "" for 元, which says nothing more; null for another word. */
export function currencyOfName(name: string): string | null {
  if (/^[元圆]$/.test(name)) return "";
  const code = codeOfName(name);
  return CODES.has(code) ? code : null;
}

/** Also where it is said twice: `CNY-人民币`, `156 人民币`. */
function codeOfName(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const codeOf = (name: string) => NAMES[name.toLowerCase()] ?? name.toUpperCase();
  const parts = new Set(
    plain
      .split(/[\s()/_-]+/)
      .filter(Boolean)
      .map(codeOf),
  );
  const [only = ""] = parts;
  return parts.size === 1 && CODES.has(only) ? only : codeOf(plain);
}

/** A source as far as it was looked into. */
interface BegunTable {
  header: readonly string[];
  sample: readonly (readonly string[])[];
}

/**
 * Every column whose header says that it names currencies, or whose cells name nothing else, whatever the bank calls it.
 *
 * @param isApart whether the column in this place is another's, or already decided upon
 */
export function currencyChecks(
  { header, sample }: BegunTable,
  currency: string,
  isApart: (cell: number) => boolean,
): CurrencyCheck[] {
  return header.flatMap((title, cell) => {
    if (isApart(cell)) return [];
    const texts = sample.map((cells) => (cells[cell] ?? "").trim()).filter((text) => text !== "");
    const isOne = isCurrencyHeader(title) || (texts.length > 0 && texts.every(isNameOfCurrency));
    return isOne ? [currencyCheck(title, cell, currency)] : [];
  });
}

/** Numbers are codes of currencies only under a header that says so. */
function isNameOfCurrency(text: string): boolean {
  return !/^\d+$/.test(text) && CODES.has(codeOfName(text));
}

function currencyCheck(header: string, cell: number, currency: string): CurrencyCheck {
  const met = new Map<string, Problem | null>();
  return {
    cell,
    header,
    problem: (text) => {
      const known = met.get(text);
      if (known !== undefined) return known;
      const code = codeOfName(text);
      const problem = code === "" || code === currency ? null : otherCurrency(currency, code);
      met.set(text, problem);
      return problem;
    },
  };
}

function otherCurrency(currency: string, code: string): Problem {
  return {
    problem: {
      en: `is another currency than the portfolio's ${currency}`,
      zh: `不是本组合的币种 ${currency}`,
    },
    expected: {
      en: `expected rows in ${currency} only; keep each currency in a portfolio of its own (CURRENCY=${code}, in a profile: currency), leave these rows out with a profile (where), or delete the column where all amounts are in ${currency}`,
      zh: `应只有 ${currency} 的行；每个币种应单独成一个组合（CURRENCY=${code}，映射配置中为 currency），在映射配置中用 where 排除这些行，或在金额均为 ${currency} 时删去该列`,
    },
  };
}
