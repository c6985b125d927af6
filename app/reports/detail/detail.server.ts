/** One branch, method or officer: its row, and the tables about nothing but it. */
import type { AnyFill } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import type { CodeFilterKey } from "~/domain/common-filters";
import type { FilterState } from "~/domain/filters";
import { withoutComparison } from "~/domain/period-comparison";
import type { KeptReport, Portfolio, Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import { casesReport } from "../cases/cases-report.server";
import { officerConductFill } from "../conduct/conduct-fill.server";
import { methodsReport } from "../methods/methods-report.server";
import { comparisonFill } from "../officers/comparison-fill.server";
import { officersReport } from "../officers/officers-report.server";
import { branchesReport, causesReport, regionsReport } from "../places/places-report.server";
import { standardisedPlacesFill } from "../places/standardised-places.server";
import type { ReportDefinition } from "../report-definition.server";
import { trendReport } from "../trend/trend-report.server";
import { beside, viewed } from "../viewed";

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
} as const satisfies Record<string, Detailed>;

interface Detailed {
  filter: CodeFilterKey;
  figures: ReportDefinition;
  tables: Readonly<Record<string, ReportDefinition>>;
}

export type DetailKind = keyof typeof DETAILS;
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

/** The filters narrowed to one thing. */
export function narrowedTo(filters: FilterState, filter: CodeFilterKey, code: string): FilterState {
  return { ...filters, [filter]: [code], sort: null, q: "" };
}

/**
 * What a page fills its tables with: fits of their own for every branch, method and officer that somebody looks at would be
 * too many. A file waits for all that fills them.
 */
const SHOWN_FILLS: Readonly<Record<string, readonly AnyFill<KeptReport>[]>> = {
  officers: [officerConductFill, comparisonFill],
  causes: [standardisedPlacesFill("causes")],
  regions: [standardisedPlacesFill("regions")],
};

export type Wanted = "shown" | "whole";

/**
 * A page throws where something is not there yet (see `Visit.require`), a file waits for it.
 *
 * @returns null for an unknown code, or one that may not be seen
 */
export async function detailOf<Kind extends DetailKind>(
  visit: Visit,
  wanted: Wanted,
  kind: Kind,
  code: string,
): Promise<DetailReport<Kind> | null> {
  const { filter, figures, tables }: Detailed = DETAILS[kind];
  const { dictionaries, portfolio } = await visit.look([]);
  const entry = dictionaries[filter].byCode.get(code);
  if (!entry || !maySee(visit.scope, filter, code)) return null;
  const outer = dictionaries[filter === "officer" ? "branch" : "region"].byId.get(entry.within ?? -1);
  // The tables keep their own orders: the address's belongs to no single one of them.
  const asked = narrowedTo(visit.filters, filter, code);
  const shown = { ...visit, filters: asked };
  // A page about one thing has no second period, and says that it does not apply one.
  const filters = withoutComparison(asked);
  const reads = [...figures.reads, filter].filter((key) => key !== "vs_from" && key !== "vs_to");
  const answered: [string, Report][] = [];
  for (const [name, definition] of Object.entries(tables)) {
    const answer = await (wanted === "whole"
      ? visit.whole(definition, { filters })
      : visit.require(definition, { filters }, SHOWN_FILLS[name] ?? []));
    answered.push([
      name,
      definition === casesReport ? viewed(answer, definition.reads, shown) : beside(answer, shown),
    ]);
  }
  const own = wanted === "whole" ? visit.whole(figures, { filters }) : visit.require(figures, { filters });
  return {
    ...portfolio,
    code,
    name: entry.name,
    within: outer ? { code: outer.code, name: outer.name } : null,
    figures: viewed(await own, reads, shown),
    tables: Object.fromEntries(answered) as DetailReport<Kind>["tables"],
  };
}

function maySee(scope: Scope, filter: CodeFilterKey, code: string): boolean {
  return scope.kind === "everything" || filter !== "branch" || scope.branches.includes(code);
}
