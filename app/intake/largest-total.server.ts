/** Amounts that add up to more than can be counted to the minor unit: nearly always a unit taken for another. */

import { AMOUNT_UNITS } from "~/domain/amount-units";
import { minorDigits } from "~/domain/minor-digits";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { columnTotals } from "~db/load/column-total";
import type { Intake } from "./intake.server";

/** A sum of a few such columns is still below 2^53: no page and no file ever rounds one. */
const LARGEST_TOTAL_MINOR = Math.floor(Number.MAX_SAFE_INTEGER / 4);

/** Refuses the whole import; `currency` says how many digits are minor. */
export function refuseUncountable(intake: Intake, currency: string): void {
  const limit = (LARGEST_TOTAL_MINOR / 10 ** minorDigits(currency)).toExponential(1);
  for (const table of PORTFOLIO_TABLES) {
    if (!intake.counts[table]) continue;
    for (const [column, totalMinor] of columnTotals(intake.database, table)) {
      if (totalMinor <= LARGEST_TOTAL_MINOR) continue;
      intake.isBroken = true;
      intake.errors.add({
        file: table,
        line: null,
        column,
        value: null,
        problem: {
          en: `the amounts add up to more than ${limit}, which no portfolio reaches`,
          zh: `金额合计超过 ${limit}，任何组合都达不到`,
        },
        expected: {
          en: `expected amounts in ${currency}; check their unit, or say it in a profile (unit: ${AMOUNT_UNITS.join(", ")})`,
          zh: `金额应以 ${currency} 计；请核对单位，或在映射配置中指明（unit：${AMOUNT_UNITS.join("、")}）`,
        },
      });
    }
  }
}
