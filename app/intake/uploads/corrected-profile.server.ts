/** What a person says on the page about how files are read, as a mapping profile: what was understood, corrected. */
import { CAUSES } from "~/domain/causes";
import type { ImportLook, LookedColumn, LookedPart } from "~/domain/import-look";
import { METHODS } from "~/domain/methods";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import { uploadField as fieldName, OWN_WORD } from "~/domain/upload-form";
import { codeFromName } from "../code-words.server";
import { headersFor } from "../draft-profile.server";

type Field = string | Record<string, unknown>;
interface Table {
  table: PortfolioTable;
  source?: string;
  fields: Record<string, Field>;
  [more: string]: unknown;
}
interface Profile {
  tables?: Table[];
  createMethods?: unknown;
  createCauses?: unknown;
  [more: string]: unknown;
}
interface OwnName {
  code: string;
  name: string;
  nameZh: string;
}

/** Not checked yet: it may lack what is required. */
export function correctedProfile(look: ImportLook, form: FormData, name: string): Record<string, unknown> {
  const before = (look.profile ?? {}) as Profile;
  const own = { method: listed(before.createMethods), cause: listed(before.createCauses) };
  const taken = new Set<Table>();
  const tables = look.parts.flatMap((part, place) => {
    const asked = said(form, fieldName.table(place));
    const table = PORTFOLIO_TABLES.find((known) => known === asked);
    if (!table) return [];
    if (table !== part.table) return [drafted(table, part)];
    const known = before.tables?.find(
      (one) => !taken.has(one) && one.table === table && names(one, part.source),
    );
    if (known) taken.add(known);
    return [corrected(form, place, part, table, known, own)];
  });
  const { createMethods, createCauses, ...rest } = before;
  return {
    ...rest,
    name,
    ...created("createMethods", createMethods, own.method),
    ...created("createCauses", createCauses, own.cause),
    tables,
  };
}

/** The form as the page draws it, before anybody corrects it. */
export function formAsLooked({ parts }: ImportLook): FormData {
  const form = new FormData();
  for (const [place, part] of parts.entries()) {
    form.set(fieldName.table(place), part.table ?? "");
    for (const [at, { name, fields, unit, dateFormats }] of part.columns.entries()) {
      form.set(fieldName.column(place, at), fields[0] ?? "");
      form.set(fieldName.unit(place, at), unit ?? "");
      form.set(fieldName.dates(place, at), dateFormats.join("; "));
      for (const key of fields.slice(1)) form.set(fieldName.fill(place, key), name);
    }
  }
  return form;
}

function said(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}

function names({ source }: Table, name: string): boolean {
  return source === undefined || source === name || source.includes("*");
}

/** A table that was chosen just now: its columns are guessed by their headers. */
function drafted(table: PortfolioTable, { source, columns }: LookedPart): Table {
  const headers = columns.map(({ name }) => name);
  const fields = [...headersFor(table, headers)].map(([key, place]) => [key, headers[place]!] as const);
  return { table, source, fields: Object.fromEntries(fields) };
}

function corrected(
  form: FormData,
  place: number,
  part: LookedPart,
  table: PortfolioTable,
  before: Table | undefined,
  own: Record<"method" | "cause", OwnName[] | null>,
): Table {
  const fields: Record<string, Field> = {};
  const known = PORTFOLIO_FILES[table].columns;
  // What no column fills stays as the mapping says: constants, templates, differences.
  for (const [key, field] of Object.entries(before?.fields ?? {}))
    if (typeof field === "object" && !("column" in field)) fields[key] = field;
  const fill = (key: string, column: LookedColumn, at: number) => {
    const { kind } = known.find((one) => one.key === key) ?? {};
    if (!kind) return;
    const { unit: _unit, dateFormats: _formats, ...kept } = extrasOf(before?.fields[key], column.name);
    const isDate = kind === "day" || kind === "moment";
    const unit = said(form, fieldName.unit(place, at));
    const formats = said(form, fieldName.dates(place, at))
      .split(/\s*[;；]\s*/)
      .filter(Boolean);
    const values = valuesOf(
      form,
      place,
      at,
      column,
      kind,
      own,
      kept.values as Record<string, string> | undefined,
    );
    const more = {
      ...kept,
      ...((kind === "amount" || kind === "rate") && unit && { unit }),
      ...(isDate && formats.length > 0 && { dateFormats: formats }),
      ...(values && { values }),
    };
    fields[key] = Object.keys(more).length > 0 ? { column: column.name, ...more } : column.name;
  };
  for (const [at, column] of part.columns.entries()) {
    const key = said(form, fieldName.column(place, at));
    if (key !== "") fill(key, column, at);
  }
  for (const { key } of known) {
    const at = part.columns.findIndex(({ name }) => name === said(form, fieldName.fill(place, key)));
    if (at >= 0 && !(key in fields)) fill(key, part.columns[at]!, at);
    const assumed = said(form, fieldName.assume(place, key));
    if (assumed !== "" && !(key in fields)) fields[key] = { assumed };
  }
  const { table: _table, source: _source, fields: _fields, ...more } = before ?? { table, fields };
  return { table, source: part.source, ...more, fields };
}

function extrasOf(field: Field | undefined, column: string): Record<string, unknown> {
  if (typeof field !== "object" || field.column !== column) return {};
  const { column: _, values: __, ...extras } = field;
  return "values" in field ? { ...extras, values: field.values } : extras;
}

/** Their words → ours. A method or cause that is to stay their own is created under its name. */
function valuesOf(
  form: FormData,
  place: number,
  at: number,
  { words }: LookedColumn,
  kind: string,
  own: Record<"method" | "cause", OwnName[] | null>,
  before: Record<string, string> = {},
): Record<string, string> | null {
  const values = { ...before };
  const isMethod = kind === "method";
  const ours = new Set((isMethod ? METHODS : CAUSES).map(({ code }) => code));
  const names = isMethod || kind === "cause" || kind === "causes" ? own[isMethod ? "method" : "cause"] : null;
  for (const [number, { word, code }] of words.entries()) {
    const name = fieldName.word(place, at, number);
    if (!form.has(name)) continue;
    const chosen = said(form, name);
    if (names) {
      const known = names.findIndex((one) => one.name === word);
      if (chosen === OWN_WORD) {
        delete values[word];
        if (known < 0) names.push({ code: codeFromName(word), name: word, nameZh: word });
        continue;
      }
      if (known >= 0) names.splice(known, 1);
      if (!ours.has(chosen)) continue;
    }
    if (chosen !== (code ?? "") || word in values) values[word] = chosen;
  }
  return Object.keys(values).length > 0 ? values : null;
}

/** Null where the mapping creates whatever comes. */
function listed(created: unknown): OwnName[] | null {
  if (created === undefined) return [];
  return Array.isArray(created) ? [...(created as OwnName[])] : null;
}

function created(key: string, before: unknown, names: OwnName[] | null) {
  if (names === null) return { [key]: before };
  return names.length > 0 ? { [key]: names } : {};
}
