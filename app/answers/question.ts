/**
 * The question as a thing: what is asked, who may see it, under which filters and settings. It is the key of every
 * memory and the argument of every computation; what does not decide an answer (language, order, page) is not in it.
 */
import type { Jurisdiction } from "~/domain/conduct/jurisdictions";
import { chosenKeys, type FilterKey, type FilterState, NO_FILTERS, only } from "~/domain/filters";
import type { Scope } from "~/domain/scope";

/** What neither address nor portfolio decides of answers: the environment, read once at the edge, and people. */
export interface AnswerSettings {
  /** Of an officer's hour in units of the currency; null: the portfolio's own. */
  readonly officerHourCost: number | null;
  /** Whose rules of conduct hold where an address names none. */
  readonly jurisdiction: Jurisdiction;
  /** Of the rules of conduct, those that ship or the bank's own: a hash of their content. */
  readonly conductRules: string;
  /** The last decision about a plan's step that counts, by its number; it is put into a question as it is asked. */
  readonly decisions?: number;
  /** How often somebody wrote or withdrew a note on the time line; likewise. */
  readonly annotations?: number;
  /** The last note about a case that counts, likewise. */
  readonly notes?: number;
  /** How often somebody typed or withdrew a target, likewise. */
  readonly targets?: number;
}
export type SettingKey = keyof AnswerSettings;

/** What of an address and of the environment decides an answer. */
export interface Reading {
  readonly name: string;
  readonly reads: readonly FilterKey[];
  readonly settings: readonly SettingKey[];
}

export interface Question<Result = unknown> {
  /** Name of the definition that answers. */
  readonly report: string;
  readonly scope: Scope;
  /** Only those that the report reads, and of these only what differs from the default. */
  readonly filters: Partial<FilterState>;
  /** Only those that the report uses. */
  readonly settings: Partial<AnswerSettings>;
  /** What a page about one thing is about; empty elsewhere. */
  readonly code: string;
  /** Never there: what an answer is of, for the compiler. */
  readonly result?: Result;
}

export interface About {
  scope: Scope;
  filters: FilterState;
  settings: AnswerSettings;
  code?: string;
}

export function questionOf(reading: Reading, { scope, filters, settings, code = "" }: About): Question {
  const named = reading.reads.includes("jurisdiction") ? filters.jurisdiction : null;
  const jurisdiction = named ?? settings.jurisdiction;
  const decided = { ...settings, jurisdiction };
  const read = only(filters, reading.reads);
  // To name what holds anyway is to name nothing.
  const said = jurisdiction === settings.jurisdiction ? { ...read, jurisdiction: null } : read;
  return {
    report: reading.name,
    scope: scope.kind === "everything" ? scope : { ...scope, branches: [...new Set(scope.branches)].sort() },
    filters: Object.fromEntries(chosenKeys(said).map((key) => [key, said[key]])),
    settings: Object.fromEntries(reading.settings.map((key) => [key, decided[key]])),
    code,
  };
}

/** The filters of a question, each with its value. */
export function filtersOf({ filters }: Question): FilterState {
  return { ...NO_FILTERS, ...filters };
}

/** Equal for equal questions, whatever order their parts were named in, and for no others. */
export function keyOf({ report, scope, filters, settings, code }: Question): string {
  return JSON.stringify([report, scope, sortedEntries(filters), sortedEntries(settings), code]);
}

function sortedEntries(parts: object): [string, unknown][] {
  return Object.entries(parts)
    .map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? [...value].sort() : value])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
