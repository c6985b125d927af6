/** What the cells of one column say about how to read it: formats of dates, units, words of the bank's own. */
import { CAUSES } from "~/domain/causes";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { METHODS } from "~/domain/methods";
import { type Bilingual, spellingsOf } from "~/domain/text";
import { codeFromName } from "./code-words.server";
import { datePattern } from "./date-pattern.server";
import { nameOfColumn } from "./mapped-columns.server";
import { type NamedUnit, unitOfHeader } from "./named-unit.server";
import { notARow } from "./not-a-row.server";
import { type DateFormat, readMoment } from "./read-date.server";
import { isTotal, isWordForNothing, SEVERAL } from "./suspect-forms.server";

export type DraftedField = string | Record<string, unknown>;

/** What was seen over all columns, for the keys of the whole profile. */
export interface Finding {
  empty: Set<string>;
  methods: Set<string>;
  causes: Set<string>;
  currencies: Set<string>;
  said: Bilingual[];
  keys(): Record<string, unknown>;
  remarks(): Bilingual[];
  /** Rows to leave out: totals, and rows without an id below the table. */
  conditions(header: readonly string[], cells: readonly string[][], place: number): Record<string, unknown>[];
}

const MOST_WORDS = 50;

export function foundInCells(): Finding {
  const created = (words: Set<string>) =>
    [...words].slice(0, MOST_WORDS).map((word) => ({ code: codeFromName(word), name: word, nameZh: word }));
  const found: Finding = {
    empty: new Set(),
    methods: new Set(),
    causes: new Set(),
    currencies: new Set(),
    said: [],
    keys: () => ({
      ...(found.currencies.size === 1 && { currency: [...found.currencies][0] }),
      ...(found.empty.size > 0 && { empty: [...found.empty] }),
      ...(found.methods.size > 0 && { createMethods: created(found.methods) }),
      ...(found.causes.size > 0 && { createCauses: created(found.causes) }),
    }),
    remarks: () => [
      ...found.said,
      ...severalCurrencies(found.currencies),
      ...ownWords(found.methods, "createMethods", "methods", "方法"),
      ...ownWords(found.causes, "createCauses", "causes", "违约原因"),
    ],
    conditions(header, cells, place) {
      const left = new Set<string>();
      for (let row = 0; row < (cells[place]?.length ?? 0); row++)
        if (
          notARow(
            cells.map((texts) => texts[row]!),
            header,
          )
        )
          left.add(cells[place]![row]!);
      return left.size > 0 ? [{ column: nameOfColumn(header, place), isNot: [...left] }] : [];
    },
  };
  return found;
}

function severalCurrencies(codes: ReadonlySet<string>): Bilingual[] {
  if (codes.size < 2) return [];
  const [en, zh] = [[...codes].join(", "), [...codes].join("、")];
  return [
    {
      en: `amounts in several currencies (${en}): a portfolio is kept in one; say which (currency) and leave the columns of the others out`,
      zh: `金额涉及多个币种（${zh}）：一个组合只用一个币种；请指明（currency）并去掉其他币种的列`,
    },
  ];
}

function ownWords(words: ReadonlySet<string>, key: string, en: string, zh: string): Bilingual[] {
  if (words.size === 0) return [];
  const listed = [...words].slice(0, MOST_WORDS);
  return [
    {
      en: `${en} of the bank's own (${key}): ${listed.join(", ")}; where one is one of ours, map it with values instead`,
      zh: `本行自有${zh}（${key}）：${listed.join("、")}；若与内置${zh}相同，请改用 values 对应`,
    },
  ];
}

/** The column's name alone where its cells need no more. */
export function draftField(
  column: ImportColumn,
  name: string,
  cells: readonly string[],
  found: Finding,
  unitAbove: NamedUnit | null = null,
): DraftedField {
  const texts = [...new Set(cells.filter((text) => text !== "" && !isTotal(text)))];
  const said = texts.filter((text) => !isWordForNothing(text));
  if (column.kind !== "text")
    for (const text of texts)
      if (isWordForNothing(text) && found.empty.size < MOST_WORDS) found.empty.add(text);
  const more = moreOf(column, name, said, found, unitAbove);
  return Object.keys(more).length === 0 ? name : { column: name, ...more };
}

function moreOf(
  column: ImportColumn,
  name: string,
  texts: readonly string[],
  found: Finding,
  unitAbove: NamedUnit | null,
): Record<string, unknown> {
  switch (column.kind) {
    case "day":
    case "moment":
      return datesOf(name, texts, found);
    case "amount": {
      for (const text of texts)
        for (const [sign, code] of SIGNS) if (text.includes(sign)) found.currencies.add(code);
      const named = unitOfHeader(name) ?? unitAbove;
      if (named?.currency) found.currencies.add(named.currency);
      const isFull = named?.unit === "元" && (unitAbove?.unit ?? "元") === "元";
      return named?.unit && !isFull ? { unit: named.unit } : {};
    }
    case "rate":
      return ratesOf(name, texts, found);
    case "method":
      return created(texts, METHODS, found.methods);
    case "cause":
    case "causes":
      return created(texts, CAUSES, found.causes);
    case "word":
    case "words":
    case "parties":
      return valuesOf(column, name, texts, found);
    default:
      return {};
  }
}

/** Per cent where the header says so or every rate is above what a share can be; some of both is left to the person. */
function ratesOf(name: string, texts: readonly string[], found: Finding): Record<string, unknown> {
  const bare = texts.filter((text) => !/[%％]$/.test(text)).map(Number);
  const percents = bare.filter((rate) => rate > 1);
  if (/[%％]/.test(name)) return { unit: "%" };
  if (percents.length === 0) return {};
  if (!bare.some((rate) => rate > 0 && rate < LEAST_PERCENT)) return { unit: "%" };
  const least = Math.min(...bare.filter((rate) => rate > 0));
  found.said.push({
    en: `${name}: ${percents[0]} can only be per cent and ${least} looks like a share; mend the column, or say "unit": "%" if all are per cent`,
    zh: `${name}：${percents[0]}只可能是百分数，而${least}像是小数；请统一该列，若均为百分数请填 "unit": "%"`,
  });
  return {};
}

/** No bank lends at less than half a per cent a year. */
const LEAST_PERCENT = 0.5;

const SIGNS = [
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
] as const;

/** In the order in which they are tried; two that both fit leave it to the person. */
const PATTERNS = [
  ...["/", ".", "-"].flatMap((sign) =>
    ["DD MM YYYY", "MM DD YYYY", "YY MM DD", "DD MM YY", "MM DD YY"].map((order) =>
      order.replaceAll(" ", sign),
    ),
  ),
  "YYYY年M月",
  "D-MMM-YY",
  "D-MMM-YYYY",
  "D MMM YYYY",
  "MMM-YYYY",
  "MMM-YY",
  "YYYY-MM",
  "YYYYMM",
  "YYMMDD",
  "serial",
].flatMap((date) => [
  date,
  ...(date === "serial" ? [] : [" HH:mm", " HH:mm:ss", ":HH.mm"].map((time) => date + time)),
]);

function datesOf(name: string, texts: readonly string[], found: Finding) {
  const usual: DateFormat = { isWorkbook: false, countsFrom1904: false, patterns: [], zone: null };
  const isRead = (text: string, format: DateFormat) => readMoment(text, format) !== "not-a-date";
  if (texts.length === 0 || texts.every((text) => isRead(text, usual))) return {};
  const fitting = PATTERNS.filter((pattern) => {
    const format = { ...usual, patterns: [datePattern(pattern)] };
    return texts.every((text) => isRead(text, format));
  });
  if (fitting.length === 1) return { dateFormats: fitting };
  found.said.push({
    en: `${name}: say how its dates are written (dateFormats): ${fitting.join(" or ") || `none of the usual ways reads “${texts.find((text) => !isRead(text, usual))}”`}`,
    zh: `${name}：请指明日期写法（dateFormats）：${fitting.join(" 或 ") || `“${texts.find((text) => !isRead(text, usual))}”不是常见写法`}`,
  });
  return {};
}

/** The bank's own methods and causes become entries of their own, until somebody maps them to ours. */
function created(
  texts: readonly string[],
  known: readonly { code: string; name: Bilingual }[],
  into: Set<string>,
): Record<string, unknown> {
  const spellings = new Set(
    known.flatMap(({ code, name }) => [code, ...spellingsOf(name)].map((word) => word.toLowerCase())),
  );
  for (const text of texts)
    for (const word of text.split(SEVERAL))
      if (word.trim() !== "" && !spellings.has(word.trim().toLowerCase())) into.add(word.trim());
  return {};
}

/** Words of a closed list: those that hold one of ours are mapped, the others are left empty and named. */
function valuesOf({ vocabulary = {} }: ImportColumn, name: string, texts: readonly string[], found: Finding) {
  const spellings = Object.entries(vocabulary).flatMap(([code, word]) =>
    [code, ...spellingsOf(word), ...(word.also ?? [])].map((word) => [word.toLowerCase(), code] as const),
  );
  const unread = texts
    .flatMap((text) => text.split(SEVERAL).map((word) => word.trim()))
    .filter((word) => word !== "" && !spellings.some(([spelling]) => spelling === word.toLowerCase()));
  const values = Object.fromEntries(
    [...new Set(unread)]
      .slice(0, MOST_WORDS)
      .map((word) => [
        word,
        spellings.find(([spelling]) => word.toLowerCase().includes(spelling))?.[1] ?? "",
      ]),
  );
  const open = Object.entries(values).flatMap(([word, code]) => (code === "" ? [word] : []));
  if (open.length > 0)
    found.said.push({
      en: `${name}: say what these words are (values; "" leaves them empty): ${open.join(", ")}; ours: ${Object.keys(vocabulary).join(", ")}`,
      zh: `${name}：请对应以下用语（values；"" 表示留空）：${open.join("、")}；可用：${Object.entries(
        vocabulary,
      )
        .map(([code, { zh }]) => `${zh} ${code}`)
        .join("、")}`,
    });
  return Object.keys(values).length > 0 ? { values } : {};
}
