/** What is asked of a portfolio, whichever it is: every table under thirty choices of filters, periods, horizons, scopes. */
import { METHOD_PANELS } from "~/domain/panels/panels";
import { REPORT_NAMES } from "~/domain/report-names";

/** Codes to choose from, as the server's own tables list them; most frequent first where they are sorted so. */
export interface Known {
  regions: readonly string[];
  branches: readonly string[];
  officers: readonly string[];
  methods: readonly string[];
  causes: readonly string[];
}

/** Paths of tables: `methods.json`. */
export const REPORT_TABLES = REPORT_NAMES.map((name) => `${name}.json`);
/** Those of the methods' panels: `methods/mediation.json?panel=…`. They read the common filters alone. */
export const PANEL_TABLES = Object.entries(METHOD_PANELS).flatMap(([method, panel]) =>
  panel.map(({ key }) => `methods/${method}.json?panel=${key}`),
);

/** Thirty searches without their question mark, the first empty. A table that does not read a filter refuses it. */
export function searches({ regions, branches, officers, methods, causes }: Known) {
  const [region = "", other = ""] = regions;
  const common = [
    "",
    `region=${region}`,
    `region=${region}&region=${other}`,
    `branch=${branches[0]}`,
    `branch=${branches.at(-1)}`,
    `officer=${officers[0]}`,
    `method=${methods[0]}`,
    `method=${methods[1]}&method=${methods[2]}`,
    `cause=${causes[0]}`,
    "security=mortgage",
    "borrower_kind=farmer",
    "from=2024-01",
    "to=2024-06",
    "from=2024-01&to=2024-12",
    "horizon=90",
    "horizon=365",
    `region=${region}&horizon=90`,
    `cause=${causes[1]}&from=2023-01&to=2024-12`,
    `branch=${branches[1]}&method=${methods[0]}`,
  ];
  const own = [
    "q=B0000",
    "kind=group-attack",
    "stalled=300",
    "solo=6&tried=3",
    "discount=8",
    "grace=30",
    "kept=60",
    "cohort=year",
    "jurisdiction=us",
    "jurisdiction=uk",
    `jurisdiction=eu&region=${other}`,
  ];
  return { common, own };
}

/** The path with the search, whether or not it has one already. */
export function addressOf(table: string, search: string): string {
  if (search === "") return table;
  return `${table}${table.includes("?") ? "&" : "?"}${search}`;
}
