/** One branch, method or officer: its row, and the tables about nothing but it. */
import type { CodeFilterKey } from "~/domain/common-filters";
import type { FilterState } from "~/domain/filters";
import type { Portfolio, Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import type { Store } from "~db/store";
import { casesReport } from "./cases/cases-report.server";
import { methodsReport } from "./methods/methods-report.server";
import { officersReport } from "./officers/officers-report.server";
import { branchesReport, causesReport, regionsReport } from "./places/places-report.server";
import { ask } from "./question.server";
import { trendReport } from "./trend/trend-report.server";

const DETAILS = {
  branches: {
    filter: "branch",
    figures: branchesReport,
    tables: {
      officers: officersReport,
      methods: methodsReport,
      trend: trendReport,
      cases: casesReport,
      causes: causesReport,
    },
  },
  methods: {
    filter: "method",
    figures: methodsReport,
    tables: { causes: causesReport, regions: regionsReport, trend: trendReport, cases: casesReport },
  },
  officers: {
    filter: "officer",
    figures: officersReport,
    tables: { methods: methodsReport, causes: causesReport, trend: trendReport, cases: casesReport },
  },
} as const;

type DetailKind = keyof typeof DETAILS;
type TableName<Kind extends DetailKind> = keyof (typeof DETAILS)[Kind]["tables"];

export interface DetailReport<Kind extends DetailKind> extends Portfolio {
  code: string;
  name: Bilingual;
  /** What it lies in: a branch's region, an officer's home branch. */
  within: { code: string; name: Bilingual } | null;
  /** The report of its kind, narrowed to it: one row, or none where nothing happened. */
  figures: Report;
  tables: Readonly<Record<TableName<Kind>, Report>>;
}

export const branchReport = detailOf("branches");
export const methodReport = detailOf("methods");
export const officerReport = detailOf("officers");

/** The function that answers one kind; null for an unknown code, or one that may not be seen. */
function detailOf<Kind extends DetailKind>(kind: Kind) {
  const { filter, figures, tables } = DETAILS[kind];
  return async (
    store: Store,
    scope: Scope,
    filters: FilterState,
    code: string,
  ): Promise<DetailReport<Kind> | null> => {
    const { portfolio, dictionaries } = await ask(store, scope, filters);
    const entry = dictionaries[filter].byCode.get(code);
    if (!entry || !maySee(scope, filter, code)) return null;
    const outer = dictionaries[filter === "officer" ? "branch" : "region"].byId.get(entry.within ?? -1);
    // The tables keep their own orders: the address's belongs to no single one of them.
    const narrowed: FilterState = { ...filters, [filter]: [code], sort: null, q: "" };
    const answers = await Promise.all(
      Object.entries(tables).map(async ([name, report]) => [name, await report(store, scope, narrowed)]),
    );
    return {
      ...portfolio,
      code,
      name: entry.name,
      within: outer ? { code: outer.code, name: outer.name } : null,
      figures: await figures(store, scope, { ...narrowed, page: 1 }),
      tables: Object.fromEntries(answers),
    };
  };
}

function maySee(scope: Scope, filter: CodeFilterKey, code: string): boolean {
  return scope.kind === "everything" || filter !== "branch" || scope.branches.includes(code);
}
