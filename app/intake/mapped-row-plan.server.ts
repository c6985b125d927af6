/** The plan of a source that a mapping profile explains. */
import { UNIT_DIGITS } from "~/domain/amount-units";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { minorDigits } from "~/domain/minor-digits";
import { nearestWords } from "~/domain/nearest-words";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { ReadingRules } from "./cell-reader.server";
import { cellReader } from "./cell-readers.server";
import { withChanges } from "./changes-within-case.server";
import { currencyChecks } from "./currency-check.server";
import { datePattern } from "./date-pattern.server";
import { decimalsOf } from "./decimal-sign.server";
import { emptyWords } from "./empty-words.server";
import { columnsOfField, columnsOfMapping, placeOfColumn } from "./mapped-columns.server";
import { type FieldMapping, type MappingProfile, PERCENT, type TableMapping } from "./mapping-profile.server";
import { areMidnightsEmpty } from "./moments-without-time.server";
import { decimalFromMinor, readAmount } from "./read-amount.server";
import type { HeaderProblem, Problem } from "./refusal.server";
import { acceptance } from "./row-conditions.server";
import { cellText, headerNotes, type PlannedColumn, type RowPlan } from "./row-plan.server";
import type { Source } from "./source.server";
import { SEVERAL } from "./suspect-forms.server";
import { timeZone } from "./time-zone.server";
import { unitProblems } from "./unit-check.server";

type Cells = readonly string[];
type TextOf = (cells: Cells) => string;

export interface MappedRequest {
  profile: MappingProfile;
  mapping: TableMapping;
  source: Source;
  isFirstPass: boolean;
  /** What does not depend on the source. */
  rules: Pick<ReadingRules, "today" | "methods" | "causes">;
  currency: string;
}

export async function mappedRowPlan(request: MappedRequest): Promise<RowPlan> {
  const { profile, mapping, source, currency, isFirstPass } = request;
  const missing = wrongColumns(request);
  const problems = [...missing, ...unitProblems(source, currency, withoutOwnUnit(profile, mapping))];
  const planned =
    missing.length > 0 ? { source, columns: [] } : await plannedColumns(request, sourceRules(request));
  const conditional = mapping.where.map(({ column }) => placeOfColumn(source.header, column));
  return {
    table: mapping.table,
    source: planned.source,
    columns: planned.columns,
    isFirstPass,
    // Rows that the profile chooses by their currency are chosen.
    currencies: hasAmounts(mapping)
      ? currencyChecks(source, currency, (cell) => conditional.includes(cell))
      : [],
    problems,
    notes: isFirstPass ? headerNotes(source, profile.columns === "ignore" ? [] : unusedColumns(request)) : [],
    ...(missing.length === 0 && {
      accepts: acceptance(mapping.where, planned.source, sourceRules(request)),
    }),
  };
}

/** Columns of amounts of which the profile does not say the unit, where it says none of its own. */
function withoutOwnUnit(profile: MappingProfile, { table, fields }: TableMapping): string[] {
  if (UNIT_DIGITS[profile.unit] > 0) return [];
  const isAmount = (key: string) =>
    PORTFOLIO_FILES[table].columns.some((column) => column.key === key && column.kind === "amount");
  return Object.entries(fields).flatMap(([key, field]) =>
    isAmount(key) && !(typeof field === "object" && "unit" in field && field.unit)
      ? columnsOfField(field).slice(0, 1)
      : [],
  );
}

function hasAmounts({ table, fields }: TableMapping): boolean {
  return PORTFOLIO_FILES[table].columns.some(({ key, kind }) => kind === "amount" && key in fields);
}

/** Columns that no table of the profile takes anything from. */
function unusedColumns({ profile, source }: MappedRequest): string[] {
  const used = new Set(
    profile.tables.flatMap(columnsOfMapping).map((column) => placeOfColumn(source.header, column)),
  );
  return source.header.filter((header, place) => header !== "" && !used.has(place));
}

/** Columns of the profile that the source has not, or has twice. */
function wrongColumns({ mapping, source }: MappedRequest): HeaderProblem[] {
  const { header } = source;
  return [...new Set(columnsOfMapping(mapping))].flatMap((column) => {
    if (placeOfColumn(header, column) < 0)
      return [{ column, isFatal: true, ...missingColumn(column, header) }];
    const times = header.filter((name) => name === column).length;
    return times > 1 ? [{ column, isFatal: true, ...givenTwice(column, times) }] : [];
  });
}

function missingColumn(column: string, header: readonly string[]): Problem {
  const nearest = nearestWords(column, header.filter(Boolean))[0] ?? "";
  return {
    problem: { en: "the column of the profile is missing", zh: "缺少映射配置所用的列" },
    expected: {
      en: `the nearest that is there is ${nearest}; write it in the profile as it stands in the file`,
      zh: `最接近的列是 ${nearest}；映射配置中的列名应与文件一致`,
    },
  };
}

function givenTwice(column: string, times: number): Problem {
  const choices = Array.from({ length: times }, (_, place) => `${column}#${place + 1}`);
  return {
    problem: { en: "the column is given twice", zh: "该列重复出现" },
    expected: {
      en: `say in the profile which one: ${choices.join(" or ")}`,
      zh: `请在映射配置中指明：${choices.join(" 或 ")}`,
    },
  };
}

async function plannedColumns(
  request: MappedRequest,
  written: ReadingRules,
): Promise<{ source: Source; columns: PlannedColumn[] }> {
  const { mapping } = request;
  const { columns } = PORTFOLIO_FILES[mapping.table];
  /** What we have computed ourselves, or the profile says: a plain decimal, an ISO date. */
  const plain: ReadingRules = {
    ...written,
    isWorkbook: false,
    countsFrom1904: false,
    patterns: [],
    arePercent: false,
    emptyWords: new Set(),
    amounts: { ...written.amounts, decimalSign: ".", isGiven: true, hasNumbers: false, unitDigits: 0 },
  };
  let source = request.source;
  const rawText = (name: string) => cellText(placeOfColumn(request.source.header, name), written);

  const planned: PlannedColumn[] = [];
  for (const [key, field] of Object.entries(mapping.fields)) {
    const column = columns.find((known) => known.key === key)!;
    const add = async (text: TextOf, shown: string, rules: ReadingRules) => {
      const isMoment = column.kind === "moment";
      const areEmpty = isMoment && (await areMidnightsEmpty(request.source, text, rules));
      const reader = cellReader(column, { ...rules, areMidnightsEmpty: areEmpty });
      planned.push({ column, place: columns.indexOf(column), shown, text, reader });
    };
    if (typeof field === "string")
      await add(fieldText(column, { column: field }, request, written), field, written);
    else if ("column" in field)
      await add(fieldText(column, field, request, written), field.column, fieldRules(written, field));
    else if ("constant" in field) await add(() => field.constant, key, plain);
    else if ("assumed" in field) await add(() => field.assumed, key, plain);
    else if ("template" in field) await add(templateText(field.template, rawText), field.template, plain);
    else if ("difference" in field)
      await add(differenceText(field.difference, rawText, written), field.difference.join(" - "), plain);
    else {
      const place = source.header.length;
      source = withChanges(source, {
        column: placeOfColumn(request.source.header, field.change),
        caseOf: caseText(mapping, rawText),
        format: written.amounts,
      });
      await add((cells) => cells[place]!, field.change, plain);
    }
  }
  return { source, columns: planned };
}

type ColumnField = Extract<FieldMapping, { column: string }>;

/** Lists whose words are mapped one by one. */
const LISTS: readonly ImportColumn["kind"][] = ["causes", "words"];

const COUNTED: readonly ImportColumn["kind"][] = ["amount", "rate", "count"];

/** What the cell says in our words: emptied, mapped, stripped, in this order. */
function fieldText(
  column: ImportColumn,
  field: ColumnField,
  { profile, source }: MappedRequest,
  written: ReadingRules,
): TextOf {
  const words = field.empty
    ? { emptyWords: emptyWords([...field.empty, ...(profile.empty ?? [])]) }
    : written;
  let text = cellText(placeOfColumn(source.header, field.column), words);
  if (field.values) {
    const [written, ours] = [text, wordsOf(field.values)];
    const oursFor = (word: string) => ours.get(word) ?? ours.get(foldedWord(word));
    const isList = LISTS.includes(column.kind);
    text = (cells) => {
      const said = written(cells);
      const whole = oursFor(said);
      if (whole !== undefined || !isList || !SEVERAL.test(said)) return whole ?? said;
      return said
        .split(SEVERAL)
        .map((word) => oursFor(word.trim()) ?? word)
        .join(";");
    };
  }
  const signs = COUNTED.includes(column.kind) ? [...(field.strip ?? []), ...(profile.strip ?? [])] : [];
  if (signs.length === 0) return text;
  const dressed = text;
  return (cells) => signs.reduce((rest, sign) => rest.replaceAll(sign, ""), dressed(cells)).trim();
}

/** The words as they are written, and without regard to case. */
function wordsOf(values: Readonly<Record<string, string>>): Map<string, string> {
  const entries = Object.entries(values);
  return new Map([...entries.map(([word, ours]) => [foldedWord(word), ours] as const), ...entries]);
}

function foldedWord(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase();
}

function fieldRules(written: ReadingRules, { unit, dateFormats }: ColumnField): ReadingRules {
  return {
    ...written,
    ...(dateFormats && { patterns: dateFormats.map(datePattern) }),
    ...(unit === PERCENT && { arePercent: true }),
    ...(unit && unit !== PERCENT && { amounts: { ...written.amounts, unitDigits: UNIT_DIGITS[unit] } }),
  };
}

function differenceText(
  [minuend, subtrahend]: readonly [string, string],
  rawText: (name: string) => TextOf,
  written: ReadingRules,
): TextOf {
  const [firstText, secondText] = [rawText(minuend), rawText(subtrahend)];
  return (cells) => {
    const [from, less] = [
      readAmount(firstText(cells), written.amounts),
      readAmount(secondText(cells), written.amounts),
    ];
    if (from !== undefined && less !== undefined)
      return decimalFromMinor(from - less, written.amounts.minorDigits);
    return from === undefined ? firstText(cells) : secondText(cells);
  };
}

function caseText(mapping: TableMapping, rawText: (name: string) => TextOf): TextOf {
  const field = mapping.fields.case_id ?? "";
  if (typeof field === "string") return rawText(field);
  if ("column" in field) return rawText(field.column);
  return "template" in field ? templateText(field.template, rawText) : () => "";
}

function templateText(template: string, rawText: (name: string) => TextOf): TextOf {
  const parts = template
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith("{") ? rawText(part.slice(1, -1)) : () => part));
  return (cells) => parts.map((part) => part(cells)).join("");
}

/** How the source itself writes dates and amounts. */
function sourceRules({ profile, mapping, source, rules, currency }: MappedRequest): ReadingRules {
  const { columns } = PORTFOLIO_FILES[mapping.table];
  const isAmount = (key: string) => columns.find((column) => column.key === key)?.kind === "amount";
  const amountColumns = Object.entries(mapping.fields).flatMap(([key, field]) =>
    isAmount(key) ? columnsOfField(field).map((name) => placeOfColumn(source.header, name)) : [],
  );
  const texts = source.sample.flatMap((cells) => amountColumns.map((cell) => cells[cell]?.trim() ?? ""));
  return {
    ...rules,
    isWorkbook: source.isWorkbook,
    countsFrom1904: source.countsFrom1904,
    patterns: (profile.dateFormats ?? []).map(datePattern),
    zone: profile.zone === undefined ? null : (timeZone(profile.zone) ?? null),
    emptyWords: emptyWords(profile.empty),
    arePercent: false,
    areMidnightsEmpty: false,
    hasProfile: true,
    amounts: {
      currency,
      ...decimalsOf(source, profile.decimalSign, texts, currency),
      minorDigits: minorDigits(currency),
      unitDigits: UNIT_DIGITS[profile.unit],
      rounds: profile.rounds,
    },
  };
}
