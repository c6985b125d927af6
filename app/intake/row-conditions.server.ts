/** Which rows of a source a table takes: the conditions of a profile. */
import type { ReadingRules } from "./cell-reader.server";
import { placeOfColumn } from "./mapped-columns.server";
import type { Condition } from "./mapping-profile.server";
import { readAmount } from "./read-amount.server";
import { dayOfMoment, readMoment } from "./read-date.server";
import type { Problem } from "./refusal.server";
import { cellText } from "./row-plan.server";
import type { Source } from "./source.server";

type Cells = readonly string[];

/** A row that may or may not count: it is reported, never left out in silence. */
export class UndecidedRow extends Error {
  override readonly name = "UndecidedRow";

  constructor(
    readonly column: string,
    readonly value: string,
    readonly problem: Problem,
  ) {
    super(problem.problem.en);
  }
}

const COMPARISONS = {
  "<": (cell: number, limit: number) => cell < limit,
  "<=": (cell: number, limit: number) => cell <= limit,
  ">": (cell: number, limit: number) => cell > limit,
  ">=": (cell: number, limit: number) => cell >= limit,
} as const;
export const COMPARISON_SIGNS = Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[];

/** All conditions hold; they are asked in their order. The test throws an UndecidedRow. */
export function acceptance(
  where: readonly Condition[],
  source: Source,
  rules: ReadingRules,
): (cells: Cells) => boolean {
  const tests = where.map((condition) => conditionTest(condition, source, rules));
  return (cells) => tests.every((test) => test(cells));
}

function conditionTest(condition: Condition, source: Source, rules: ReadingRules): (cells: Cells) => boolean {
  const { column, is, isNot, isEmpty } = condition;
  const text = cellText(placeOfColumn(source.header, column), rules);
  if (isEmpty !== undefined) return (cells) => (text(cells) === "") === isEmpty;
  const given = is ?? isNot;
  if (given !== undefined) {
    const words = new Set([given].flat().map((word) => word.trim()));
    return (cells) => words.has(text(cells)) === (is !== undefined);
  }
  const limits = COMPARISON_SIGNS.flatMap((sign) => {
    const limit = condition[sign];
    return limit === undefined ? [] : [{ holds: COMPARISONS[sign], ...comparable(limit, rules) }];
  });
  return (cells) =>
    limits.every(({ holds, limit, read }) => {
      const value = read(text(cells));
      if (value === undefined) throw new UndecidedRow(column, text(cells), notComparable(column));
      return holds(value, limit);
    });
}

/** A number is compared with amounts, a date with days. */
function comparable(limit: number | string, rules: ReadingRules) {
  if (typeof limit === "number") {
    const { minorDigits } = rules.amounts;
    return {
      limit: Math.round(limit * 10 ** minorDigits),
      read: (text: string) => readAmount(text, { ...rules.amounts, unitDigits: 0, rounds: true }),
    };
  }
  return {
    limit: dayOf(limit, { ...rules, patterns: [] })!,
    read: (text: string) => dayOf(text, rules),
  };
}

function dayOf(text: string, rules: ReadingRules): number | undefined {
  const reading = readMoment(text, rules);
  return typeof reading === "number" ? dayOfMoment(reading) : undefined;
}

function notComparable(column: string): Problem {
  return {
    problem: { en: "cannot be compared as the profile asks", zh: "无法按映射配置的要求比较" },
    expected: {
      en: `expected a number or a date as in its condition; where empty cells are right, put {"column": "${column}", "isEmpty": false} before it`,
      zh: `应为条件所要求的数字或日期；若允许为空，请在其前加 {"column": "${column}", "isEmpty": false}`,
    },
  };
}
