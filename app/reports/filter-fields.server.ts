/** Every filter of a page with what it can be set to: chosen, left out, or found by a name where the list is long. */
import type { Visit } from "~/answers/visit.server";
import { CASE_CHOICES, CASE_LIST_KEYS, caseListNames } from "~/domain/case-choice";
import { CODE_FILTER_KEYS, COMMON_FILTERS, type CodeFilterKey, exclusionOf } from "~/domain/common-filters";
import { MOST_TICKED } from "~/domain/filter-choices";
import type { FilterKey } from "~/domain/filters";
import { isReportName } from "~/domain/report-names";
import type { Bilingual } from "~/domain/text";
import type { Dictionary } from "~db/queries/dictionaries";
import { REPORT_DEFINITIONS } from "./definitions.server";
import { filterChoices } from "./filter-choices.server";
import { entriesLike, soughtParameter } from "./named-entries.server";
import { COMPARING } from "./reads";

export interface FilterOption {
  code: string;
  name: Bilingual;
  /** What it lies in: a region over its branches. */
  within?: Bilingual;
}

export interface FilterField {
  key: string;
  label: Bilingual;
  options: readonly FilterOption[];
  chosen: readonly string[];
  leftOut: readonly string[];
  /** Where there are too many to list: what was sought, and how many were found. Null: all are listed. */
  search: { sought: string; found: number; total: number } | null;
}

export interface FilterFields {
  fields: readonly FilterField[];
  /** Null: the page does not ask for how long nobody has touched a case. */
  untouched: { label: Bilingual; days: number | null } | null;
  from: string | null;
  to: string | null;
}

/** Of what is found by a name so many are listed. */
const MOST_FOUND = 50;

/** What the page at a path reads of an address. */
function readsAt(path: string): readonly FilterKey[] {
  const [, name = ""] = path.split("/");
  if (name === "plan") return REPORT_DEFINITIONS.plan.reads;
  return isReportName(name) ? REPORT_DEFINITIONS[name].reads : COMPARING;
}

/** @param path of the page that is filtered; @param search of the address, for what is sought */
export async function filterFields(
  visit: Visit,
  path: string,
  search: URLSearchParams,
): Promise<FilterFields> {
  const { filters } = visit;
  const reads = readsAt(path);
  const choices = await visit.require(filterChoices);
  const { dictionaries } = await visit.look([]);
  const ofCodes = (key: CodeFilterKey): FilterField => {
    const [chosen, leftOut] = [filters[key], filters[exclusionOf(key)]];
    const { known, total } = choices[key];
    const isListed = key !== "officer" && known !== null && total <= MOST_TICKED;
    const sought = search.get(soughtParameter(key)) ?? "";
    const found = isListed ? [] : entriesLike(dictionaries[key], sought);
    const listed = new Set([...chosen, ...leftOut, ...found.slice(0, MOST_FOUND).map(({ code }) => code)]);
    return {
      key,
      label: COMMON_FILTERS[key].label,
      options: isListed ? known : optionsOf(dictionaries[key], listed, outerOf(key, dictionaries)),
      chosen,
      leftOut,
      search: isListed ? null : { sought, found: found.length, total },
    };
  };
  const ofCases = (key: (typeof CASE_LIST_KEYS)[number]): FilterField => ({
    key,
    label: CASE_CHOICES[key].label,
    options: Object.entries(caseListNames(key)).map(([code, name]) => ({ code, name })),
    chosen: filters[key],
    leftOut: filters[exclusionOf(key)],
    search: null,
  });
  return {
    fields: [
      ...CODE_FILTER_KEYS.filter((key) => reads.includes(key) && choices[key].total > 1).map(ofCodes),
      ...CASE_LIST_KEYS.filter((key) => reads.includes(key)).map(ofCases),
    ],
    untouched: reads.includes("untouched")
      ? { label: CASE_CHOICES.untouched.label, days: filters.untouched }
      : null,
    from: filters.from,
    to: filters.to,
  };
}

/** The home branch of an officer, the region of a branch. */
function outerOf(key: CodeFilterKey, dictionaries: Readonly<Record<"branch" | "region", Dictionary>>) {
  if (key === "officer") return dictionaries.branch;
  return key === "branch" ? dictionaries.region : null;
}

function optionsOf(
  { byCode }: Dictionary,
  codes: ReadonlySet<string>,
  outer: Dictionary | null,
): FilterOption[] {
  return [...codes].flatMap((code) => {
    const entry = byCode.get(code);
    if (entry === undefined) return [];
    const within = entry.within === null ? undefined : outer?.byId.get(entry.within)?.name;
    return [{ code, name: entry.name, ...(within ? { within } : {}) }];
  });
}
