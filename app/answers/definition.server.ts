/** What can be asked: a name, what decides the answer, where it is computed, and how. */
import type { RuleSets } from "~/domain/conduct/rule-sets";
import type { FilterState } from "~/domain/filters";
import type { Portfolio } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Dictionaries } from "~db/queries/dictionaries";
import type { Recorded } from "~db/queries/recorded";
import type { Selection } from "~db/queries/selection";
import type { Store } from "~db/store";
import type { AnswerSettings, Question, Reading } from "./question";

/** Everything that the environment decides, with the rules of conduct themselves. */
export interface DeskSettings extends AnswerSettings {
  readonly rules: RuleSets;
}

/** One look at the portfolio, with what the question means in it. */
export interface Asked {
  store: Store;
  scope: Scope;
  filters: FilterState;
  code: string;
  portfolio: Portfolio;
  recorded: Recorded;
  dictionaries: Dictionaries;
  selection: Selection;
  settings: DeskSettings;
}

/** What else an answer may stand on: another question of the same scope. */
export interface Besides {
  scope?: Scope;
  /** Instead of those of the question. */
  filters?: FilterState;
  code?: string;
}

/** What an answer is computed with. Every call throws once nobody waits for the answer any more. */
export interface Work {
  question: Question;
  settings: DeskSettings;
  /**
   * Reads under one look at the portfolio, of the version asked about. Keep it short and compute afterwards: while it
   * lasts, the database cannot tidy up after an import.
   */
  read<Result>(look: (asked: Asked) => Promise<Result> | Result): Promise<Result>;
  /** The whole answer to another question. */
  whole<Result>(definition: Definition<Result>, besides?: Besides): Promise<Result>;
  /** Share of the work done, 0–1. */
  reportProgress(share: number): void;
  check(): void;
}

/**
 * `cells`: computed at once from cells, and by the lane where only rows can answer; `rows`: in the lane, among what takes
 * seconds; `fits`: in the lane of its own kind, behind other fits.
 */
export type Weight = "cells" | "rows" | "fits";

/** What one answer adds to another: columns that wait. */
export interface Fill<Result, Filling> {
  /** Null where there is nothing to fill in. */
  of(result: Result, besides: FillBesides): Question<Filling> | null;
  into(result: Result, filling: Filling, asked: Asked): Promise<Result> | Result;
}
export type FillBesides = <Other>(definition: Definition<Other>, besides?: Besides) => Question<Other>;

/** Question and result are what JSON can carry: they go from thread to thread and into the database. */
export interface Definition<Result> extends Reading {
  readonly weight: Weight;
  /** Kept in the database per version of the portfolio: for what takes longer than a reader should wait twice. */
  readonly isStored: boolean;
  readonly fills?: readonly AnyFill<Result>[];
  answer(work: Work): Promise<Result>;
}

/** A list holds fills of many kinds; each was checked where it was defined. */
export type AnyFill<Result> = Fill<Result, unknown>;
export type AnyDefinition = Definition<unknown>;
