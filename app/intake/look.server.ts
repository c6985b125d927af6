/**
 * What is understood of files before anything is loaded. The same plans that an import reads by are asked about the first
 * rows; files in a shape of their own are read through the draft that their headers and cells make.
 */
import path from "node:path";
import type { ImportLook, LookedPart } from "~/domain/import-look";
import type { Database } from "~db/client";
import { portfolioState } from "~db/load/portfolio-state";
import { chosenCurrency } from "./chosen-currency.server";
import { codeCreation } from "./code-creation.server";
import { codeWords } from "./code-words.server";
import { draftProfiles } from "./draft-profile.server";
import { findFiles, listFiles } from "./find-files.server";
import { importPlan, type PlannedTable, type PlanRequest, type ReadingChoices } from "./import-plan.server";
import { lookedPart, unreadPart } from "./looked-part.server";
import type { MappingProfile } from "./mapping-profile.server";
import { profileSources } from "./profile-sources.server";
import { checkedProfile } from "./read-profile.server";
import { type Problem, Refusal, UnreadableFile } from "./refusal.server";
import type { RowPlan } from "./row-plan.server";

export interface LookRequest {
  paths: readonly string[];
  profile?: MappingProfile | undefined;
  choices: ReadingChoices;
  today: number;
  defaultCurrency: string;
}

interface Planned {
  table: PlannedTable;
  plan: RowPlan;
}

/** Throws a Refusal for another currency than the portfolio's. */
export async function lookAt(database: Database, request: LookRequest): Promise<ImportLook> {
  const look: ImportLook = { parts: [], unreadable: [], remarks: [], profile: null };
  if (!request.profile) {
    const plans = await ownShape(database, request);
    if (plans) {
      for (const planned of plans) look.parts.push(await partOf(planned, look));
      return look;
    }
  }
  const profile = request.profile ?? (await drafted(request, look));
  if (profile) {
    look.profile = withoutDefaults(profile);
    for (const planned of await plansOf(database, { ...request, profile }, look))
      look.parts.push(await partOf(planned, look, profile));
  }
  look.parts.push(...(await unreadParts(request, look)));
  return look;
}

/** Plans of files that are all named and headed as ours; null where any is not. */
async function ownShape(database: Database, request: LookRequest): Promise<Planned[] | null> {
  try {
    const { ignored, files } = await findFiles(request.paths, request.choices);
    if (files.length === 0 || ignored.length > 0) return null;
    const plans = await plansOf(database, request, null);
    return plans.some(({ plan }) => plan.problems.length > 0) ? null : plans;
  } catch (error) {
    if (error instanceof Refusal || error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** `look` null: what cannot be read is thrown. */
async function plansOf(
  database: Database,
  request: LookRequest,
  look: ImportLook | null,
): Promise<Planned[]> {
  const { profile } = request;
  const asked: PlanRequest = {
    ...request,
    currency: currencyOf(database, request),
    words: {
      methods: codeWords(database, "methods", codeCreation(profile?.createMethods)),
      causes: codeWords(database, "causes", codeCreation(profile?.createCauses)),
    },
  };
  const planned: Planned[] = [];
  const tables = await importPlan(asked).then(
    (plan) => plan.tables,
    (error: unknown) => {
      if (!look) throw error;
      reportUnreadable(look, "", error);
      return [];
    },
  );
  for (const table of tables)
    try {
      planned.push({ table, plan: await table.plan() });
    } catch (error) {
      if (!look) throw error;
      reportUnreadable(look, table.name, error);
    }
  return planned;
}

function currencyOf(database: Database, { profile, defaultCurrency }: LookRequest): string {
  const { currency, isDemo } = portfolioState(database);
  return chosenCurrency(isDemo ? null : currency, { profile, defaultCurrency });
}

/** Null where nothing is known of any file. */
async function drafted(request: LookRequest, look: ImportLook): Promise<MappingProfile | null> {
  const { profile, remarks, unreadable } = await draftProfiles(request.paths, request.choices);
  look.remarks.push(...remarks);
  for (const { file, problem } of unreadable) look.unreadable.push({ file, says: sentence(problem) });
  if (profile.tables.length === 0) return null;
  return checkedProfile(profile, "draft", "begun");
}

async function partOf(
  { table, plan }: Planned,
  look: ImportLook,
  profile?: MappingProfile,
): Promise<LookedPart> {
  try {
    return await lookedPart(table.name, plan, profile);
  } catch (error) {
    reportUnreadable(look, table.name, error);
    return unreadPart(plan.source, table.name);
  }
}

/** Files and sheets that no table takes anything from: shown, so that a person can say what they are. */
async function unreadParts(request: LookRequest, look: ImportLook): Promise<LookedPart[]> {
  const blank = { name: "-", tables: [], unit: "元", rounds: false } as unknown as MappingProfile;
  const { encoding, encodings, delimiter } = request.choices;
  const known = new Set([
    ...look.parts.map(({ source }) => source),
    ...look.unreadable.map(({ file }) => file),
  ]);
  const parts: LookedPart[] = [];
  for (const { file } of listFiles(request.paths)) {
    if (known.has(path.basename(file))) continue;
    try {
      const { sources, notes } = await profileSources([file], { ...blank, encoding, encodings, delimiter });
      for (const { file: sheet, says } of notes) look.remarks.push(named(sheet, says));
      for (const { name, open } of sources) if (!known.has(name)) parts.push(unreadPart(await open(), name));
    } catch (error) {
      reportUnreadable(look, path.basename(file), error);
    }
  }
  return parts;
}

function named(file: string, says: { en: string; zh: string }) {
  return { en: `${file}: ${says.en}`, zh: `${file}：${says.zh}` };
}

/** Any other error is ours, and goes on. */
function reportUnreadable(look: ImportLook, name: string, error: unknown): void {
  if (!(error instanceof UnreadableFile)) throw error;
  const file = error.file ?? name;
  if (!look.unreadable.some((known) => known.file === file))
    look.unreadable.push({ file, says: sentence(error.problem, error.line) });
}

function sentence({ problem, expected }: Problem, line: number | null = null) {
  const [en, zh] = line === null ? ["", ""] : [`line ${line}: `, `第${line}行：`];
  return { en: `${en}${problem.en}; ${expected.en}`, zh: `${zh}${problem.zh}；${expected.zh}` };
}

/** As a person would have written it. */
function withoutDefaults({ unit, rounds, tables, ...rest }: MappingProfile): Record<string, unknown> {
  return {
    ...rest,
    ...(unit !== "元" && { unit }),
    ...(rounds && { rounds }),
    tables: tables.map(({ where, ...table }) => ({ ...table, ...(where.length > 0 && { where }) })),
  };
}
