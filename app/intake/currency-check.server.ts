/** Columns of currencies beside the amounts: rows in another currency than the portfolio's would be added up with it. */
import { areCurrencies, codeOfName } from "./currency-names.server";
import { isCurrencyHeader } from "./header-names.server";
import type { Problem } from "./refusal.server";
import type { Source } from "./source.server";

export interface CurrencyCheck {
  /** Place of the column in the source. */
  cell: number;
  header: string;
  /** Null where the row counts in the portfolio's currency, or does not say. */
  problem(text: string): Problem | null;
}

/**
 * Every column whose header says that it names currencies, or whose cells name nothing else, whatever the bank calls it.
 *
 * @param isApart whether the column in this place is another's, or already decided upon
 */
export function currencyChecks(
  { header, sample }: Pick<Source, "header" | "sample">,
  currency: string,
  isApart: (cell: number) => boolean,
): CurrencyCheck[] {
  return header.flatMap((title, cell) => {
    if (isApart(cell)) return [];
    const texts = sample.map((cells) => (cells[cell] ?? "").trim()).filter((text) => text !== "");
    return isCurrencyHeader(title) || areCurrencies(texts) ? [currencyCheck(title, cell, currency)] : [];
  });
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
