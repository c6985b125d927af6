/** What of the product can be sent: the overview, the board pack, and every table that has files. */
import type { FilterState } from "~/domain/filters";
import { isReportName, type ReportName } from "~/domain/report-names";
import { readAddress, refuseUnread } from "~/exports/address.server";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { overviewReport } from "~/reports/overview/overview-report.server";
import { PACK_READS } from "~/reports/pack/pack.server";
import type { Store } from "~db/store";

export type SentPage = { kind: "overview" } | { kind: "pack" } | { kind: "report"; name: ReportName };

/** Null where nothing of that page can be sent. @param address of our own: `/methods?region=N` */
export function sentPage(address: string): SentPage | null {
  const [path = ""] = address.split(/[?#]/);
  const name = path.slice(1);
  if (name === "") return { kind: "overview" };
  if (name === "pack") return { kind: "pack" };
  return isReportName(name) ? { kind: "report", name } : null;
}

export function searchIn(address: string): URLSearchParams {
  return new URLSearchParams(address.split("#")[0]!.split("?").slice(1).join("?"));
}

/** The filters of an address. @throws FilterError for a wrong value, and for what its page does not read */
export async function sentFilters(store: Store, page: SentPage, address: string): Promise<FilterState> {
  const search = searchIn(address);
  const filters = await readAddress(store, search);
  const [name, reads] =
    page.kind === "report"
      ? [page.name, REPORT_DEFINITIONS[page.name].reads]
      : page.kind === "pack"
        ? ["pack", PACK_READS]
        : ["overview", overviewReport.reads];
  refuseUnread(name, { search, filters }, reads);
  return filters;
}

/** Lists of single cases name borrowers: their letters say how many there are and lead to the page. */
const OF_CASES: ReadonlySet<string> = new Set(["case_id", "case", "borrower", "borrower_id"]);

export function namesBorrowers(columns: readonly { key: string }[]): boolean {
  return columns.some(({ key }) => OF_CASES.has(key));
}
