/** What to read into which table, in the order of loading: from portfolio files, or through a mapping profile. */
import { minorDigits } from "~/domain/minor-digits";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { ReadingRules } from "./cell-reader.server";
import { datePattern } from "./date-pattern.server";
import { decimalsOf } from "./decimal-sign.server";
import { emptyWords } from "./empty-words.server";
import { findFiles } from "./find-files.server";
import { mappedRowPlan } from "./mapped-row-plan.server";
import type { MappingProfile } from "./mapping-profile.server";
import {
  matchingSources,
  type NamedEncodings,
  type ProfileSource,
  profileSources,
} from "./profile-sources.server";
import type { Encoding } from "./recognise-encoding.server";
import type { FileNote } from "./refusal.server";
import { type AmountCells, portfolioRowPlan, type RowPlan } from "./row-plan.server";
import type { Source } from "./source.server";
import type { Words } from "./table-plans.server";
import { timeZone } from "./time-zone.server";

/** What a person may say about the files; the rest is recognised. */
export interface ReadingChoices {
  /** Of every text file, and of some by their names. */
  encoding?: Encoding | undefined;
  encodings?: Readonly<Record<string, Encoding>> | undefined;
  delimiter?: string | undefined;
  decimalSign?: "." | "," | undefined;
  /** Patterns such as `DD/MM/YYYY`. */
  dateFormats?: readonly string[] | undefined;
  /** Where moments with an offset are at home: `+08:00`, `Asia/Shanghai`. */
  zone?: string | undefined;
  /** Words that mean nothing: `NULL`, `无`. */
  empty?: readonly string[] | undefined;
  /** Headers to leave out although they look like a column. */
  ignoredColumns?: readonly string[] | undefined;
}

export interface PlannedTable {
  table: PortfolioTable;
  /** The file, as errors name it. */
  name: string;
  bytes: number;
  /** Throws an UnreadableFile. */
  plan(): Promise<RowPlan>;
}

export interface ImportPlan {
  tables: PlannedTable[];
  /** Names of files that are no portfolio files. */
  ignored: string[];
  notes: FileNote[];
  /** Tables that a first portfolio needs and that are not there. */
  missing: PortfolioTable[];
}

export interface PlanRequest {
  paths: readonly string[];
  profile?: MappingProfile | undefined;
  choices: ReadingChoices;
  currency: string;
  today: number;
  words: Words;
}

/** Throws a Refusal for a path that is not there, and a profile's source that is not among the files. */
export async function importPlan(request: PlanRequest): Promise<ImportPlan> {
  return request.profile ? profilePlan(request, request.profile) : portfolioPlan(request);
}

/** Whatever a table mentions is loaded before it. */
function inLoadingOrder<T extends { table: PortfolioTable }>(items: readonly T[]): T[] {
  const order = ({ table }: T) => PORTFOLIO_TABLES.indexOf(table);
  return [...items].sort((one, other) => order(one) - order(other));
}

async function portfolioPlan(request: PlanRequest): Promise<ImportPlan> {
  const { files, ignored, notes, isWhole } = await findFiles(request.paths, request.choices);
  const { choices, currency, today, words } = request;
  const rulesFor = (source: Source, amounts: AmountCells): ReadingRules => ({
    isWorkbook: source.isWorkbook,
    countsFrom1904: source.countsFrom1904,
    patterns: (choices.dateFormats ?? []).map(datePattern),
    zone: choices.zone === undefined ? null : (timeZone(choices.zone) ?? null),
    emptyWords: emptyWords(choices.empty),
    arePercent: false,
    areMidnightsEmpty: false,
    hasProfile: false,
    amounts: {
      currency,
      ...decimalsOf(source, choices.decimalSign, amounts(), currency),
      minorDigits: minorDigits(currency),
      unitDigits: 0,
      rounds: false,
    },
    today,
    ...words,
  });
  return {
    tables: inLoadingOrder(files).map(({ table, name, bytes, open }) => ({
      table,
      name,
      bytes,
      plan: async () => {
        const source = await open();
        return portfolioRowPlan({
          table,
          source,
          currency,
          leftOut: choices.ignoredColumns ?? [],
          rulesFor: (amounts) => rulesFor(source, amounts),
        });
      },
    })),
    ignored,
    notes,
    missing: isWhole
      ? REQUIRED_TABLES.filter((required) => !files.some(({ table }) => table === required))
      : [],
  };
}

const REQUIRED_TABLES = PORTFOLIO_TABLES.filter((table) => PORTFOLIO_FILES[table].required);

async function profilePlan(request: PlanRequest, given: MappingProfile): Promise<ImportPlan> {
  const { currency, today, words, choices } = request;
  const profile = withChoices(given, choices);
  const { sources, notes } = await profileSources(request.paths, profile);
  const read = new Set<ProfileSource>();
  const tables = inLoadingOrder(profile.tables).flatMap((mapping) =>
    matchingSources(sources, mapping.source, profile).map((file) => {
      const isFirstPass = !read.has(file);
      read.add(file);
      return {
        table: mapping.table,
        name: file.name,
        bytes: file.bytes,
        plan: async () =>
          mappedRowPlan({
            profile,
            mapping,
            source: await file.open(mapping.header ?? profile.header),
            isFirstPass,
            rules: { today, ...words },
            currency,
          }),
      };
    }),
  );
  const ignored = sources.filter((file) => !read.has(file)).map(({ name }) => name);
  return { tables, ignored, notes, missing: [] };
}

/** What a person types goes before what the profile says; what nobody typed does not stand in its way. */
function withChoices(profile: MappingProfile, choices: ReadingChoices): MappingProfile & NamedEncodings {
  const { ignoredColumns: _, ...typed } = choices;
  const said = Object.entries(typed).filter(([, value]) => value !== undefined);
  return { ...profile, ...(Object.fromEntries(said) as Partial<MappingProfile & NamedEncodings>) };
}
