/** From the entries of a table's columns to its rows as the database has them: names and types follow from the entries. */
import { type ImportColumn, STORED_AS } from "./import-column";

type Columns = readonly ImportColumn[];

/** `secured_minor` → `securedMinor` */
export type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type Stored<C extends Columns> = C[number]["into"][number];
type EntryOf<Entry, Name> = Entry extends ImportColumn
  ? Name extends Entry["into"][number]
    ? Entry
    : never
  : never;
type Texts = "id" | "code" | "text" | "list" | "word" | "words" | "parties" | "causes";
type ValueOf<Entry, Name> = Entry extends {
  kind: "officers" | "consents";
  into: readonly [infer First, ...string[]];
}
  ? (Name extends First ? (Entry extends { kind: "officers" } ? number : boolean) : string) | null
  : Entry extends { kind: "moment"; into: readonly [string, string, infer Minute] }
    ? number | (Name extends Minute ? null : never)
    :
        | (Entry extends { kind: Texts } ? string : Entry extends { kind: "yesNo" } ? boolean : number)
        | (Entry extends { required: true } | { unknown: 0 | "" } | { kind: "id" } ? never : null);

/** A row of the table, read by `storedSelect`. */
export type StoredRow<C extends Columns> = {
  [Name in Stored<C> as Camel<Name>]: ValueOf<EntryOf<C[number], Name>, Name>;
};

export type StoredName<C extends Columns> = Camel<Stored<C>>;

export interface StoredColumn {
  name: string;
  property: string;
  type: (typeof STORED_AS)[ImportColumn["kind"]][number];
  isRequired: boolean;
}

/** The table's columns that the entries fill, in their order. */
export function storedColumns(columns: Columns): StoredColumn[] {
  return columns.flatMap((column) =>
    column.into.map((name, place) => {
      const type = STORED_AS[column.kind][place]!;
      const isGiven = column.required === true || column.unknown !== undefined || column.kind === "id";
      const isRequired = isGiven && type !== "minute";
      return { name, property: camel(name), type, isRequired };
    }),
  );
}

/** `due_day AS "dueDay", …`: each column by the name that rows of the program have. */
export function storedSelect(columns: Columns, table = ""): string {
  const prefix = table && `${table}.`;
  return storedColumns(columns)
    .map(({ name, property }) => `${prefix}${name} AS "${property}"`)
    .join(", ");
}

/** The columns among them that say yes or no. */
export function storedFlags<C extends Columns>(columns: C): (keyof StoredRow<C> & string)[] {
  const flags = storedColumns(columns).filter(({ type }) => type === "flag");
  return flags.map(({ property }) => property as keyof StoredRow<C> & string);
}

export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
