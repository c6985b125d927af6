/** The plan of a source that a mapping profile explains. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { nearestWords } from "~/domain/nearest-words";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { cellReader, type ReadingRules } from "./cell-readers.server";
import { withChanges } from "./changes-within-case.server";
import { decimalSign } from "./decimal-sign.server";
import {
  type Condition,
  type FieldMapping,
  type MappingProfile,
  type TableMapping,
  UNIT_DIGITS,
} from "./mapping-profile.server";
import { type AmountFormat, decimalFromMinor, readAmount } from "./read-amount.server";
import { datePattern } from "./read-date.server";
import type { HeaderProblem, PlannedColumn, RowPlan } from "./row-plan.server";
import type { Source } from "./source.server";

type Cells = readonly string[];
type TextOf = (cells: Cells) => string;

export interface MappedRequest {
  profile: MappingProfile;
  mapping: TableMapping;
  source: Source;
  isFirstPass: boolean;
  /** What does not depend on the source. */
  rules: Pick<ReadingRules, "today" | "methods" | "causes">;
  minorDigits: number;
}

export function mappedRowPlan(request: MappedRequest): RowPlan {
  const { mapping, isFirstPass } = request;
  const problems = missingColumns(request);
  const planned = problems.length > 0 ? { source: request.source, columns: [] } : plannedColumns(request);
  return {
    table: mapping.table,
    source: planned.source,
    columns: planned.columns,
    isFirstPass,
    problems,
    ...(problems.length === 0 && { accepts: acceptance(mapping.where, planned.source) }),
  };
}

function missingColumns({ mapping, source }: MappedRequest): HeaderProblem[] {
  const named = new Set([
    ...mapping.where.map(({ column }) => column),
    ...Object.values(mapping.fields).flatMap(columnsOf),
  ]);
  return [...named]
    .filter((column) => !source.header.includes(column))
    .map((column) => ({
      column,
      isFatal: true,
      problem: { en: "the column of the profile is missing", zh: "缺少映射配置所用的列" },
      expected: {
        en: `the nearest that is there is ${nearestWords(column, source.header)[0]}`,
        zh: `最接近的列是 ${nearestWords(column, source.header)[0]}`,
      },
    }));
}

function columnsOf(field: FieldMapping): string[] {
  if (typeof field === "string") return [field];
  if ("column" in field) return [field.column];
  if ("template" in field) return [...field.template.matchAll(/\{([^}]+)\}/g)].map(([, column]) => column!);
  if ("difference" in field) return [...field.difference];
  return "change" in field ? [field.change] : [];
}

function plannedColumns(request: MappedRequest): { source: Source; columns: PlannedColumn[] } {
  const { profile, mapping, rules, minorDigits } = request;
  const { columns } = PORTFOLIO_FILES[mapping.table];
  const told = sourceFormat(request);
  /** What we have computed ourselves, or the profile says: a plain decimal, an ISO date. */
  const plain: ReadingRules = {
    ...rules,
    isWorkbook: false,
    patterns: [],
    amounts: { decimalSign: ".", isTold: true, minorDigits, unitDigits: 0, rounds: profile.rounds },
  };

  let source = request.source;
  const columnText = (name: string): TextOf => {
    const cell = source.header.indexOf(name);
    return (cells) => cells[cell]!.trim();
  };
  const plan = (column: ImportColumn, text: TextOf, shown: string, readBy: ReadingRules): PlannedColumn => ({
    column,
    place: columns.indexOf(column),
    shown,
    text,
    reader: cellReader(column, readBy),
  });
  const amountOf = (name: string) => {
    const text = columnText(name);
    return (cells: Cells) => readAmount(text(cells), told.amounts);
  };

  const planned = Object.entries(mapping.fields).map(([key, field]) => {
    const column = columns.find((known) => known.key === key)!;
    if (typeof field === "string") return plan(column, columnText(field), field, told);
    if ("column" in field) {
      const [text, { values = {} }] = [columnText(field.column), field];
      return plan(
        column,
        (cells) => values[text(cells)] ?? text(cells),
        field.column,
        fieldFormat(told, field),
      );
    }
    if ("constant" in field) return plan(column, () => field.constant, key, plain);
    if ("assumed" in field) return plan(column, () => field.assumed, key, plain);
    if ("template" in field)
      return plan(column, templateText(field.template, columnText), field.template, plain);
    if ("difference" in field) {
      const [minuend, subtrahend] = field.difference;
      const [first, second] = [amountOf(minuend), amountOf(subtrahend)];
      const [firstText, secondText] = [columnText(minuend), columnText(subtrahend)];
      const text: TextOf = (cells) => {
        const [from, less] = [first(cells), second(cells)];
        if (from !== undefined && less !== undefined) return decimalFromMinor(from - less, minorDigits);
        return from === undefined ? firstText(cells) : secondText(cells);
      };
      return plan(column, text, `${minuend} - ${subtrahend}`, plain);
    }
    const place = source.header.length;
    source = withChanges(source, {
      column: source.header.indexOf(field.change),
      caseOf: caseText(mapping, columnText),
      format: told.amounts,
    });
    return plan(column, (cells) => cells[place]!, field.change, plain);
  });
  return { source, columns: planned };
}

function caseText(mapping: TableMapping, columnText: (name: string) => TextOf): TextOf {
  const field = mapping.fields.case_id ?? "";
  if (typeof field === "string") return columnText(field);
  if ("column" in field) return columnText(field.column);
  return "template" in field ? templateText(field.template, columnText) : () => "";
}

function templateText(template: string, columnText: (name: string) => TextOf): TextOf {
  const parts = template
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith("{") ? columnText(part.slice(1, -1)) : () => part));
  return (cells) => parts.map((part) => part(cells)).join("");
}

function acceptance(where: readonly Condition[], source: Source) {
  const tests = where.map(({ column, is, isNot }) => {
    const cell = source.header.indexOf(column);
    const words = new Set([is ?? isNot ?? []].flat());
    const wanted = is !== undefined;
    return (cells: Cells) => words.has(cells[cell]!.trim()) === wanted;
  });
  return (cells: Cells) => tests.every((test) => test(cells));
}

/** How the source itself writes dates and amounts. */
function sourceFormat({ profile, mapping, source, rules, minorDigits }: MappedRequest): ReadingRules {
  const { columns } = PORTFOLIO_FILES[mapping.table];
  const isAmount = (key: string) => columns.find((column) => column.key === key)?.kind === "amount";
  const amountColumns = Object.entries(mapping.fields).flatMap(([key, field]) =>
    isAmount(key) ? columnsOf(field).map((name) => source.header.indexOf(name)) : [],
  );
  const texts = source.sample.flatMap((cells) => amountColumns.map((cell) => cells[cell]?.trim() ?? ""));
  const amounts: AmountFormat = {
    decimalSign: source.isWorkbook ? "." : (profile.decimalSign ?? decimalSign(texts)),
    isTold: source.isWorkbook || profile.decimalSign !== undefined,
    minorDigits,
    unitDigits: UNIT_DIGITS[profile.unit],
    rounds: profile.rounds,
  };
  return {
    ...rules,
    isWorkbook: source.isWorkbook,
    patterns: (profile.dateFormats ?? []).map(datePattern),
    amounts,
  };
}

function fieldFormat(
  told: ReadingRules,
  field: { unit?: keyof typeof UNIT_DIGITS; dateFormats?: string[] },
): ReadingRules {
  return {
    ...told,
    ...(field.dateFormats && { patterns: field.dateFormats.map(datePattern) }),
    ...(field.unit && { amounts: { ...told.amounts, unitDigits: UNIT_DIGITS[field.unit] } }),
  };
}
