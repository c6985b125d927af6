/** What a profile of the right shape can still have wrong: columns that no portfolio file has, or dates made up. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { nearestWords } from "~/domain/nearest-words";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Bilingual } from "~/domain/text";
import type { FieldMapping, MappingProfile, TableMapping } from "./mapping-profile.server";
import { datePattern } from "./read-date.server";

export interface WrongMapping {
  at: string;
  says: Bilingual;
}

export function wrongMappings(profile: MappingProfile): WrongMapping[] {
  return [
    ...wrongPatterns("dateFormats", profile.dateFormats ?? []),
    ...profile.tables.flatMap((mapping, place) => wrongMapping(mapping, `tables[${place + 1}]`)),
  ];
}

function wrongMapping({ table, where, fields }: TableMapping, at: string): WrongMapping[] {
  const { columns } = PORTFOLIO_FILES[table];
  const missing = columns.filter(({ key, required }) => required && !(key in fields));
  return [
    ...missing.map(({ key, zh }) => ({
      at: `${at}.fields.${key}`,
      says: { en: `${table} cannot do without it`, zh: `${table} 必须有“${zh}”` },
    })),
    ...where.flatMap((condition, place) =>
      (condition.is === undefined) === (condition.isNot === undefined)
        ? [
            {
              at: `${at}.where[${place + 1}]`,
              says: { en: "expected is or isNot", zh: "应有 is 或 isNot 之一" },
            },
          ]
        : [],
    ),
    ...Object.entries(fields).flatMap(([key, field]) =>
      wrongField(
        columns.find((column) => column.key === key),
        field,
        { at: `${at}.fields.${key}`, key, known: columns.map((column) => column.key) },
      ),
    ),
  ];
}

function wrongField(
  column: ImportColumn | undefined,
  field: FieldMapping,
  { at, key, known }: { at: string; key: string; known: string[] },
): WrongMapping[] {
  if (!column) {
    const nearest = nearestWords(key, known)[0];
    return [
      { at, says: { en: `no such column; did you mean ${nearest}?`, zh: `没有这一列；是否指 ${nearest}？` } },
    ];
  }
  if (typeof field === "string") return [];
  const isDate = column.kind === "day" || column.kind === "moment";
  if ("assumed" in field && !(isDate && column.required))
    return [{ at, says: { en: "only a required date may be assumed", zh: "只有必填日期可以推定" } }];
  if (("difference" in field || "change" in field) && column.kind !== "amount")
    return [{ at, says: { en: "only an amount can be a difference", zh: "只有金额可以取差额" } }];
  return "column" in field ? wrongPatterns(`${at}.dateFormats`, field.dateFormats ?? []) : [];
}

function wrongPatterns(at: string, patterns: readonly string[]): WrongMapping[] {
  return patterns.flatMap((pattern) => {
    try {
      datePattern(pattern);
      return [];
    } catch {
      return [
        { at, says: { en: `“${pattern}” lacks YYYY, MM or DD`, zh: `“${pattern}”缺少 YYYY、MM 或 DD` } },
      ];
    }
  });
}
