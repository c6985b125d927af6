/** What a profile of the right shape can still have wrong: columns that no portfolio file has, formats, units, zones. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { nearestWords } from "~/domain/nearest-words";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Bilingual } from "~/domain/text";
import { datePattern, WrongPattern } from "./date-pattern.server";
import { type FieldMapping, type MappingProfile, PERCENT, type TableMapping } from "./mapping-profile.server";
import { COMPARISON_SIGNS } from "./row-conditions.server";
import { timeZone } from "./time-zone.server";

export interface WrongMapping {
  at: string;
  says: Bilingual;
}

/** `begun`: somebody is still at it, and may not have said yet what fills a required column. */
export type Completeness = "whole" | "begun";

export function wrongMappings(profile: MappingProfile, completeness: Completeness): WrongMapping[] {
  return [
    ...wrongPatterns("dateFormats", profile.dateFormats ?? []),
    ...wrongZone(profile.zone),
    ...profile.tables.flatMap((mapping, place) =>
      wrongMapping(
        mapping,
        `tables[${place + 1}]`,
        completeness === "begun" ? PORTFOLIO_FILES[mapping.table].columns.map(({ key }) => key) : undefined,
      ),
    ),
  ];
}

export function wrongZone(zone: string | undefined): WrongMapping[] {
  if (zone === undefined || timeZone(zone)) return [];
  return [
    {
      at: "zone",
      says: {
        en: `“${zone}” is no time zone; expected an offset such as +08:00 or a name such as Asia/Shanghai`,
        zh: `“${zone}”不是时区；应为时差，例如 +08:00，或名称，例如 Asia/Shanghai`,
      },
    },
  ];
}

/** `given`: the fields that the profile has, though some may be wrong in themselves. */
export function wrongMapping(
  { table, where, fields }: TableMapping,
  at: string,
  given: readonly string[] = Object.keys(fields),
): WrongMapping[] {
  const { columns } = PORTFOLIO_FILES[table];
  const missing = columns.filter(({ key, required }) => required && !given.includes(key));
  return [
    ...missing.map(({ key, zh }) => ({
      at: `${at}.fields.${key}`,
      says: { en: `${table} cannot do without it`, zh: `${table} 必须有“${zh}”` },
    })),
    ...where.flatMap(({ column: _, ...condition }, place) => {
      const kinds = Object.entries(condition).filter(([, value]) => value !== undefined);
      const comparisons = kinds.filter(([key]) => (COMPARISON_SIGNS as string[]).includes(key));
      if (kinds.length === 1 || (comparisons.length === kinds.length && kinds.length > 1)) return [];
      return [{ at: `${at}.where[${place + 1}]`, says: oneCondition }];
    }),
    ...Object.entries(fields).flatMap(([key, field]) =>
      wrongField(
        columns.find((column) => column.key === key),
        field,
        { at: `${at}.fields.${key}`, key, known: columns.map((column) => column.key) },
      ),
    ),
  ];
}

const oneCondition: Bilingual = {
  en: `expected one of is, isNot, isEmpty, or comparisons (${COMPARISON_SIGNS.join(" ")})`,
  zh: `应有 is、isNot、isEmpty 之一，或比较（${COMPARISON_SIGNS.join(" ")}）`,
};

function wrongField(
  column: ImportColumn | undefined,
  field: FieldMapping,
  { at, key, known }: { at: string; key: string; known: string[] },
): WrongMapping[] {
  const wrong = (en: string, zh: string): WrongMapping[] => [{ at, says: { en, zh } }];
  if (!column) {
    const nearest = nearestWords(key, known)[0];
    return wrong(
      `no such column; did you mean ${nearest}? Columns: ${known.join(", ")}`,
      `没有这一列；是否指 ${nearest}？可用：${known.join("、")}`,
    );
  }
  if (typeof field === "string") return [];
  const isDate = column.kind === "day" || column.kind === "moment";
  if ("assumed" in field && !(isDate && column.required))
    return wrong("only a required date may be assumed", "只有必填日期可以推定");
  if (("difference" in field || "change" in field) && column.kind !== "amount")
    return wrong("only an amount can be a difference", "只有金额可以取差额");
  if (!("column" in field)) return [];
  if (field.unit === PERCENT && column.kind !== "rate")
    return wrong("only a rate is in per cent", "只有利率可用百分比单位");
  if (field.unit && field.unit !== PERCENT && column.kind !== "amount")
    return wrong(`only an amount is in ${field.unit}`, `只有金额可用${field.unit}为单位`);
  if (field.dateFormats && !isDate) return wrong("only a date has dateFormats", "只有日期可用 dateFormats");
  return wrongPatterns(`${at}.dateFormats`, field.dateFormats ?? []);
}

export function wrongPatterns(at: string, patterns: readonly string[]): WrongMapping[] {
  const wrong = patterns.flatMap((pattern) => {
    try {
      datePattern(pattern);
      return [];
    } catch (error) {
      if (!(error instanceof WrongPattern)) throw error;
      return [{ at, says: error.says }];
    }
  });
  const rival = wrong.length > 0 ? undefined : rivals(patterns);
  if (!rival) return wrong;
  const [one, other] = rival;
  return [
    {
      at,
      says: {
        en: `“${one}” and “${other}” read the same text as two different days; keep the one that the file uses`,
        zh: `“${one}”与“${other}”会把同一文字读成两个日期；请只保留文件所用的一种`,
      },
    },
  ];
}

/** Two patterns that differ only in the order of their parts. */
function rivals(patterns: readonly string[]): [string, string] | undefined {
  const read = patterns.map(datePattern);
  for (const [place, one] of read.entries())
    for (const other of read.slice(place + 1))
      if (one.expression.source === other.expression.source && one.order.join() !== other.order.join())
        return [one.name, other.name];
  return undefined;
}
