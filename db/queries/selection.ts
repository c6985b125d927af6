/** A state of the filters, within what may be seen, as ids, months and days: what SQL is made from. */
import { dayFromIso, monthFromIso } from "~/domain/calendar";
import type { CodeFilterKey } from "~/domain/common-filters";
import type { FilterState } from "~/domain/filters";
import type { Portfolio } from "~/domain/report";
import type { Horizon } from "~/domain/rules";
import type { Scope } from "~/domain/scope";
import type { Dictionaries } from "./dictionaries";

/** null: everything. An empty list: nothing. */
export type Chosen = readonly (number | string)[] | null;

export interface Selection extends Readonly<Record<CodeFilterKey, Chosen>> {
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly horizon: Horizon;
  /** null while nothing is loaded: nothing has matured then. */
  readonly cutOffDay: number | null;
  readonly q: string;
}

/** A selection without a choice of codes, months or search. */
export const NO_CHOICE = {
  region: null,
  branch: null,
  officer: null,
  method: null,
  cause: null,
  security: null,
  borrower_kind: null,
  fromMonth: null,
  toMonth: null,
  q: "",
} as const;

/** The one place where scope narrows an answer: it acts as a choice of branches that nobody can undo. */
export function selectionOf(
  dictionaries: Dictionaries,
  portfolio: Pick<Portfolio, "cutOffDate">,
  scope: Scope,
  filters: FilterState,
): Selection {
  const chosen = (key: CodeFilterKey): Chosen =>
    filters[key].length === 0 ? null : idsOf(dictionaries, key, filters[key]);
  const branches = chosen("branch");
  const visible = scope.kind === "everything" ? null : idsOf(dictionaries, "branch", scope.branches);
  return {
    region: chosen("region"),
    branch: branches && visible ? branches.filter((id) => visible.includes(id)) : (branches ?? visible),
    officer: chosen("officer"),
    method: chosen("method"),
    cause: chosen("cause"),
    security: chosen("security"),
    borrower_kind: chosen("borrower_kind"),
    fromMonth: filters.from === null ? null : monthFromIso(filters.from),
    toMonth: filters.to === null ? null : monthFromIso(filters.to),
    horizon: filters.horizon,
    cutOffDay: portfolio.cutOffDate === null ? null : dayFromIso(portfolio.cutOffDate),
    q: filters.q,
  };
}

function idsOf(dictionaries: Dictionaries, key: CodeFilterKey, codes: readonly string[]) {
  return codes.flatMap((code) => dictionaries[key].byCode.get(code)?.id ?? []);
}

/** The same selection over other months. */
export function during(selection: Selection, fromMonth: number | null, toMonth: number | null): Selection {
  return { ...selection, fromMonth, toMonth };
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
