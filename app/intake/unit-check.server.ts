/** A title or a header that says 万元 above amounts that would be read as 元: ten thousand times too little. */
import { UNIT_DIGITS } from "~/domain/amount-units";
import { type NamedUnit, unitOfHeader } from "./named-unit.server";
import type { HeaderProblem } from "./refusal.server";
import type { Source } from "./source.server";

/** `amounts`: headers of amounts whose unit nobody has said. One problem for each way to be wrong. */
export function unitProblems(
  { unitAbove }: Source,
  currency: string,
  amounts: readonly string[],
): HeaderProblem[] {
  const named = amounts.map((header) => ({ header, unit: unitOfHeader(header) ?? unitAbove }));
  const first = (isWrong: (unit: NamedUnit) => boolean, problem: typeof otherCurrency) => {
    const found = named.find(({ unit }) => unit && isWrong(unit));
    return found ? [problem(found.header, found.unit!, currency)] : [];
  };
  return [
    ...first(({ unit }) => unit !== null && UNIT_DIGITS[unit] > 0, otherUnit),
    ...first((unit) => unit.currency !== null && unit.currency !== currency, otherCurrency),
  ];
}

function otherUnit(column: string, { unit }: NamedUnit, _currency: string): HeaderProblem {
  return {
    column,
    isFatal: false,
    problem: {
      en: `the header or the title above the table says that amounts are in ${unit}`,
      zh: `表头或表格上方的标题注明金额单位为${unit}`,
    },
    expected: {
      en: `say so in a profile ("unit": "${unit}", or "元" on the columns that are in full); --draft-profile begins one. Or write amounts in full and take the unit out`,
      zh: `请在映射配置中指明（"unit": "${unit}"；已为足额的列填 "元"），--draft-profile 可生成草稿；或写足额并删去该单位`,
    },
  };
}

function otherCurrency(column: string, { currency: named }: NamedUnit, currency: string): HeaderProblem {
  return {
    column,
    isFatal: false,
    problem: {
      en: `the header or the title above the table names ${named}, and the portfolio is kept in ${currency}`,
      zh: `表头或表格上方的标题注明币种为 ${named}，而本组合以 ${currency} 记账`,
    },
    expected: {
      en: `keep each currency in a portfolio of its own (CURRENCY=${named}, in a profile: currency), or say on the column that it is in ${currency} after all ("unit": "元")`,
      zh: `每个币种应单独成一个组合（CURRENCY=${named}，映射配置中为 currency）；若该列实为 ${currency}，请注明（"unit": "元"）`,
    },
  };
}
