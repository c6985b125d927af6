/** A state of the filters, within what may be seen, as ids, months and days: what SQL is made from. */
import { AMOUNT_BANDS, amountBoundsMinor, PAST_DUE_BANDS, PAST_DUE_BOUNDS } from "~/domain/bands";
import { dayFromIso, monthFromIso } from "~/domain/calendar";
import { type CaseListKey, caseListNames } from "~/domain/case-choice";
import { UNKNOWN } from "~/domain/causes";
import { type CodeFilterKey, exclusionOf, ofCaseWords } from "~/domain/filter-values";
import type { FilterState } from "~/domain/filters";
import type { Portfolio } from "~/domain/report";
import type { Horizon } from "~/domain/rules";
import type { Scope } from "~/domain/scope";
import type { Dictionaries } from "./dictionaries";

/** null: everything. An empty list: nothing. */
export type Chosen = readonly (number | string)[] | null;

export interface Selection extends Readonly<Record<CodeFilterKey, Chosen>> {
  /** Left out; null: nothing. A case has several methods and officers: leaving some out is not choosing all the others. */
  readonly not_method: Chosen;
  readonly not_officer: Chosen;
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly horizon: Horizon;
  /** null while nothing is loaded: nothing has matured then. */
  readonly cutOffDay: number | null;
  readonly q: string;
  /** How cases stand at the cut-off; null: whatever. No cell keeps any of it. */
  readonly standing: CaseStanding | null;
}

/** Each list null where nothing is chosen; bands with both ends included. */
export interface CaseStanding {
  readonly status: readonly string[] | null;
  /** "": none in the files. */
  readonly fiveTier: readonly string[] | null;
  readonly outstandingMinor: readonly Band[] | null;
  readonly pastDueDays: readonly Band[] | null;
  /** Open, and without an activity for so many days. */
  readonly untouchedDays: number | null;
}

type Band = readonly [least: number, most: number];

/** A selection without a choice of codes, months or search. */
export const NO_CHOICE = {
  region: null,
  branch: null,
  officer: null,
  method: null,
  cause: null,
  security: null,
  borrower_kind: null,
  ...ofCaseWords(() => null),
  not_method: null,
  not_officer: null,
  fromMonth: null,
  toMonth: null,
  q: "",
  standing: null,
} as const;

/** The one place where scope narrows an answer: it acts as a choice of branches that nobody can undo. */
export function selectionOf(
  dictionaries: Dictionaries,
  portfolio: Pick<Portfolio, "cutOffDate" | "currency">,
  scope: Scope,
  filters: FilterState,
): Selection {
  const some = (key: CodeFilterKey, codes: readonly string[]): Chosen =>
    codes.length === 0 ? null : idsOf(dictionaries, key, codes);
  /** Of what a case has one of: to leave some out is to choose all the others. */
  const chosen = (key: CodeFilterKey): Chosen => {
    const leftOut = filters[exclusionOf(key)];
    if (leftOut.length === 0) return some(key, filters[key]);
    const codes = filters[key].length === 0 ? [...dictionaries[key].byCode.keys()] : filters[key];
    return idsOf(dictionaries, key, codesBut(codes, leftOut));
  };
  const branches = chosen("branch");
  const visible = scope.kind === "everything" ? null : idsOf(dictionaries, "branch", scope.branches);
  return {
    region: chosen("region"),
    branch: branches && visible ? branches.filter((id) => visible.includes(id)) : (branches ?? visible),
    officer: some("officer", filters.officer),
    method: some("method", filters.method),
    not_officer: some("officer", filters.not_officer),
    not_method: some("method", filters.not_method),
    cause: chosen("cause"),
    security: chosen("security"),
    borrower_kind: chosen("borrower_kind"),
    ...ofCaseWords(chosen),
    fromMonth: filters.from === null ? null : monthFromIso(filters.from),
    toMonth: filters.to === null ? null : monthFromIso(filters.to),
    horizon: filters.horizon,
    cutOffDay: portfolio.cutOffDate === null ? null : dayFromIso(portfolio.cutOffDate),
    q: filters.q,
    standing: standingOf(filters, portfolio.currency),
  };
}

function standingOf(filters: FilterState, currency: string): CaseStanding | null {
  const some = <Value>(key: CaseListKey, read: (code: string) => Value) => {
    const leftOut = filters[exclusionOf(key)];
    if (leftOut.length === 0) return filters[key].length === 0 ? null : filters[key].map(read);
    // Every case has exactly one word of each list.
    const words = filters[key].length === 0 ? Object.keys(caseListNames(key)) : filters[key];
    return codesBut(words, leftOut).map(read);
  };
  const bounds = amountBoundsMinor(currency);
  const standing = {
    status: some("status", (code) => code),
    fiveTier: some("five_tier", (code) => (code === UNKNOWN ? "" : code)),
    outstandingMinor: some("amount", (code) => amountBand(code, bounds)),
    pastDueDays: some("past_due", pastDueBand),
    untouchedDays: filters.untouched,
  };
  return Object.values(standing).every((choice) => choice === null) ? null : standing;
}

/** The lowest band also holds what was overpaid. */
function amountBand(code: string, bounds: readonly number[]): Band {
  const place = AMOUNT_BANDS.findIndex((band) => band.code === code);
  const least = place === 0 ? Number.MIN_SAFE_INTEGER : bounds[place]!;
  return [least, (bounds[place + 1] ?? Number.MAX_SAFE_INTEGER) - 1];
}

function pastDueBand(code: string): Band {
  const place = PAST_DUE_BANDS.findIndex((band) => band.code === code);
  const least = place === 0 ? 0 : PAST_DUE_BOUNDS[place - 1]! + 1;
  return [least, PAST_DUE_BOUNDS[place] ?? Number.MAX_SAFE_INTEGER];
}

function codesBut(codes: readonly string[], leftOut: readonly string[]): string[] {
  return codes.filter((code) => !leftOut.includes(code));
}

function idsOf(dictionaries: Dictionaries, key: CodeFilterKey, codes: readonly string[]) {
  return codes.flatMap((code) => dictionaries[key].byCode.get(code)?.id ?? []);
}

/** The same selection over other months. */
export function during(selection: Selection, fromMonth: number | null, toMonth: number | null): Selection {
  return { ...selection, fromMonth, toMonth };
}

/** Whatever was done: for what is judged against all methods, or all that is done to a case. */
export function byAnyMethod(selection: Selection): Selection {
  return { ...selection, method: null, not_method: null };
}

/** By any officer. */
export function byAnyOfficer(selection: Selection): Selection {
  return { ...selection, officer: null, not_officer: null };
}

/** Whether it leaves anything out. */
export function isNarrow({
  horizon: _horizon,
  cutOffDay: _cutOffDay,
  q: _q,
  ...choices
}: Selection): boolean {
  return Object.values(choices).some((choice) => choice !== null);
}
