import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Assumption } from "~/domain/report";
import { datePattern } from "./date-pattern.server";
import type { FieldMapping, MappingProfile } from "./mapping-profile.server";

/** What a profile supposes because its files do not say it: whole dates, or the day of a month. */
export function assumptionsOf(profile: MappingProfile | undefined): Assumption[] {
  return (profile?.tables ?? []).flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([field, filling]): Assumption[] => {
      if (typeof filling === "object" && "assumed" in filling)
        return [{ table, field, value: filling.assumed }];
      if (!isDate(table, field)) return [];
      return patternsOf(filling, profile?.dateFormats)
        .filter(isWithoutDay)
        .map((value) => ({ table, field, value }));
    }),
  );
}

function isDate(table: PortfolioTable, field: string): boolean {
  const kind = PORTFOLIO_FILES[table].columns.find(({ key }) => key === field)?.kind;
  return kind === "day" || kind === "moment";
}

function patternsOf(filling: FieldMapping, ofProfile: readonly string[] = []): readonly string[] {
  if (typeof filling === "string") return ofProfile;
  return "column" in filling ? (filling.dateFormats ?? ofProfile) : [];
}

/** `MMM-YYYY` */
export function isWithoutDay(pattern: string): boolean {
  const { order, isSerial } = datePattern(pattern);
  return !isSerial && !order.includes("day");
}
