import { UNKNOWN } from "../domain/causes";
import { codeAddress } from "../domain/export-formats";
import { PLACE_FILTERS, type PlaceReportName } from "../domain/place-reports";
import { carriedSearch } from "../frame/pages";
import { casesOfAnyMonth } from "./row-addresses";
import { searchWith } from "./search-with";

/** Where the name of a row leads: a region to its branches, a branch to its page, a cause to its cases. */
export function placeAddress(name: PlaceReportName, search: string, code: string): string {
  const carried = carriedSearch(search);
  if (name === "regions" && code !== UNKNOWN) return `/branches${searchWith(carried, "region", code)}`;
  if (name === "branches" && code !== UNKNOWN) return codeAddress("/branches", code) + withoutPlace(carried);
  return casesOfAnyMonth(search, PLACE_FILTERS[name], code);
}

/** The page of a branch is of one place already. */
function withoutPlace(search: string): string {
  return searchWith(searchWith(search, "branch", null), "region", null);
}
