/** Which columns of a source a profile speaks of, and where they stand. */
import type { FieldMapping, MappingProfile, TableMapping } from "./mapping-profile.server";

/** The place of a column by its name, `amount#2` being the second of that name; −1 where there is none. */
export function placeOfColumn(header: readonly string[], name: string): number {
  const place = header.indexOf(name);
  if (place >= 0) return place;
  const found = /^(.*)#(\d+)$/.exec(name);
  if (!found) return -1;
  const places = header.flatMap((title, cell) => (title === found[1] ? [cell] : []));
  return places[Number(found[2]) - 1] ?? -1;
}

/** `amount#2` where a header stands more than once. */
export function nameOfColumn(header: readonly string[], place: number): string {
  const title = header[place]!;
  const before = header.slice(0, place).filter((other) => other === title).length;
  return header.filter((other) => other === title).length > 1 ? `${title}#${before + 1}` : title;
}

export function columnsOfMapping({ where, fields }: TableMapping): string[] {
  return [...where.map(({ column }) => column), ...Object.values(fields).flatMap(columnsOfField)];
}

export function columnsOfField(field: FieldMapping): string[] {
  if (typeof field === "string") return [field];
  if ("column" in field) return [field.column];
  if ("template" in field) return [...field.template.matchAll(/\{([^}]+)\}/g)].map(([, column]) => column!);
  if ("difference" in field) return [...field.difference];
  return "change" in field ? [field.change] : [];
}

/** How many columns of a profile a row of cells names: the header names most. */
export function profileHeaders(profile: MappingProfile): (cells: readonly string[]) => number {
  const names = [...new Set(profile.tables.flatMap(columnsOfMapping))];
  return (cells) => names.filter((name) => placeOfColumn(cells, name) >= 0).length;
}
