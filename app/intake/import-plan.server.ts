/** What to read into which table, in the order of loading: from portfolio files, or through a mapping profile. */
import { minorDigits } from "~/domain/minor-digits";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { ReadingRules } from "./cell-readers.server";
import { decimalSign } from "./decimal-sign.server";
import { findFiles } from "./find-files.server";
import { mappedRowPlan } from "./mapped-row-plan.server";
import type { MappingProfile } from "./mapping-profile.server";
import { matchingSources, type ProfileSource, profileSources } from "./profile-sources.server";
import type { Encoding } from "./recognise-encoding.server";
import { type AmountCells, portfolioRowPlan, type RowPlan } from "./row-plan.server";
import type { Words } from "./table-plans.server";

/** What a person may tell about the files; the rest is recognised. */
export interface ReadingChoices {
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  decimalSign?: "." | "," | undefined;
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
  const { files, ignored, isWhole } = await findFiles(request.paths, request.choices);
  const { choices, currency, today, words } = request;
  const rulesFor = (isWorkbook: boolean, amounts: AmountCells): ReadingRules => ({
    isWorkbook,
    patterns: [],
    amounts: {
      decimalSign: isWorkbook ? "." : (choices.decimalSign ?? decimalSign(amounts())),
      isTold: isWorkbook || choices.decimalSign !== undefined,
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
        return portfolioRowPlan(table, source, (amounts) => rulesFor(source.isWorkbook, amounts));
      },
    })),
    ignored,
    missing: isWhole
      ? REQUIRED_TABLES.filter((required) => !files.some(({ table }) => table === required))
      : [],
  };
}

const REQUIRED_TABLES = PORTFOLIO_TABLES.filter((table) => PORTFOLIO_FILES[table].required);

async function profilePlan(request: PlanRequest, profile: MappingProfile): Promise<ImportPlan> {
  const { currency, today, words, choices } = request;
  const files = await profileSources(request.paths, { ...profile, ...definedOnly(choices) });
  const read = new Set<ProfileSource>();
  const tables = inLoadingOrder(profile.tables).flatMap((mapping) =>
    matchingSources(files, mapping.source, profile).map((file) => {
      const isFirstPass = !read.has(file);
      read.add(file);
      return {
        table: mapping.table,
        name: file.name,
        bytes: file.bytes,
        plan: async () =>
          mappedRowPlan({
            profile: { ...profile, ...definedOnly({ decimalSign: choices.decimalSign }) },
            mapping,
            source: await file.open(),
            isFirstPass,
            rules: { today, ...words },
            minorDigits: minorDigits(currency),
          }),
      };
    }),
  );
  return { tables, ignored: files.filter((file) => !read.has(file)).map(({ name }) => name), missing: [] };
}

/** What nobody chose does not stand in the way of what the profile says. */
function definedOnly<T extends object>(choices: T): Partial<T> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as Partial<T>;
}
