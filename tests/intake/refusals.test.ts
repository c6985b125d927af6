/** Every refusal of a cell: what it prints as an example is readable by the same reader, and it names the next act. */
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import type { ReadingRules } from "~/intake/cell-reader.server";
import { cellReader } from "~/intake/cell-readers.server";
import { codeWords } from "~/intake/code-words.server";
import { datePattern } from "~/intake/date-pattern.server";
import { SUSPECT_FORMS } from "~/intake/suspect-forms.server";
import { freshDatabase, TODAY } from "./imported";

/** What people and programs write where a value is meant, and some of it is none. */
const WRITTEN = [
  "1-Mar",
  "TRUE",
  "张三/李四",
  "abc",
  "N/A",
  "-",
  "无",
  "#N/A",
  "#DIV/0!",
  "=A1+B1",
  "1.1E+17",
  "1001.0",
  "合计",
  "Total",
  "K1;K2",
  "王\ufffd",
  "a\u0007b",
  "2024-02-30",
  "2024-13-01",
  "2/5/2024",
  "24-02-05",
  "05-Feb-2024",
  "45327",
  "1900-01-01",
  "9999-12-31",
  "2026-01-01",
  "2024-02-05T10:00:00Z",
  "2024-02-05T25:00",
  "yesterday",
  "12,34,567.89",
  "1.2.3",
  "$60",
  "€5",
  "-5",
  "1e400",
  "13.33",
  "120%",
  "1,5",
  "12.345",
  "9".repeat(20),
  "maybe",
  "Visit",
  "天气",
  "x y",
  "０",
  "½",
  "1/2",
  "(5)",
  "--5",
  "1 000,00",
]; // prettier-ignore

const database = freshDatabase();
const words = { methods: codeWords(database, "methods"), causes: codeWords(database, "causes") };

function rules(more: Partial<ReadingRules> = {}): ReadingRules {
  return {
    isWorkbook: false,
    countsFrom1904: false,
    patterns: [],
    zone: null,
    emptyWords: new Set(),
    arePercent: false,
    areMidnightsEmpty: false,
    hasProfile: false,
    amounts: {
      currency: "CNY",
      decimalSign: ".",
      isGiven: false,
      hasNumbers: false,
      minorDigits: 2,
      unitDigits: 0,
      rounds: false,
    },
    today: dayFromIso(TODAY)!,
    ...words,
    ...more,
  };
}

const KINDS = new Map<string, ImportColumn>();
for (const table of PORTFOLIO_TABLES)
  for (const column of PORTFOLIO_FILES[table].columns)
    KINDS.set(
      `${column.kind} ${column.required ?? false} ${column.past ?? false} ${column.signed ?? false} ${Object.keys(column.vocabulary ?? {})}`,
      column,
    );

/** Examples after “such as”, “write”, “expected one of”: up to the next sign that ends a clause. */
function examplesIn(expected: string): string[] {
  const found: string[] = [];
  for (const [, listed = ""] of expected.matchAll(/(?:such as|^write|expected one of|: write) ([^;。]+)/g))
    for (const part of listed.split(/ or |, (?!\d{3})/)) {
      const plain = part.replace(/^or |\s*\([^)]*\)\s*$/g, "").trim();
      // What is said about an example, not the example.
      if (plain !== "" && !/\b(say|a profile|in a|to|with|the|as|empty)\b/.test(plain)) found.push(plain);
    }
  return found;
}

test.each([
  ["as files come", rules()],
  ["with a pattern of dates", rules({ patterns: [datePattern("DD/MM/YYYY")], hasProfile: true })],
  ["in per cent", rules({ arePercent: true, hasProfile: true })],
] as const)("the examples of a refusal are readable, %s", (_, chosen) => {
  let examples = 0;
  const unreadable: string[] = [];
  for (const column of KINDS.values())
    for (const text of WRITTEN) {
      const reader = cellReader(column, chosen);
      if (reader.read(text) !== undefined) continue;
      const { expected } = reader.explain(text);
      for (const example of examplesIn(expected.en)) {
        examples++;
        if (cellReader(column, chosen).read(example) === undefined)
          unreadable.push(`${column.key}: ${text} → ${expected.en} → ${example}`);
      }
    }
  expect(examples).toBeGreaterThan(100);
  expect(unreadable).toEqual([]);
});

/** A verb of what to do, an option, a key of a profile, or an example. */
const NEXT_ACT =
  /\b(expected|such as|write|say|clear|remove|mend|save|export|format|rename|map|name|open|use|leave|split|check|undo)\b|--[a-z]/i;
const NEXT_ACT_ZH = /应|请|如|例|可|用|写/;

test("every refusal names the next act, in both languages", () => {
  const mute: string[] = [];
  let refusals = 0;
  for (const column of KINDS.values())
    for (const text of WRITTEN) {
      const reader = cellReader(column, rules());
      if (reader.read(text) !== undefined) continue;
      const { problem, expected } = reader.explain(text);
      refusals++;
      if (
        !NEXT_ACT.test(expected.en) ||
        !NEXT_ACT_ZH.test(expected.zh) ||
        problem.en === "" ||
        problem.zh === ""
      )
        mute.push(`${column.key}: ${text} → ${expected.en} / ${expected.zh}`);
    }
  expect(refusals).toBeGreaterThan(500);
  expect(mute).toEqual([]);
});

test("each suspect form is met by what people write, and says what to do in its own words", () => {
  const column = KINDS.values().next().value!;
  for (const { key, test: matches, problem } of SUSPECT_FORMS) {
    const text = WRITTEN.find((written) => matches(written));
    expect(text, key).toBeDefined();
    expect(problem(text!, column).expected.en, key).toMatch(NEXT_ACT);
  }
});
