/** Reads pages as their loaders answer them and files as they are exported, in one language, each address once. */

import { NO_METHOD } from "~/domain/methods";
import type { OverviewReport } from "~/domain/overview";
import type { Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import type { Language } from "~/domain/text";
import { readAddress } from "~/exports/address.server";
import { format } from "~/format";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { detailOf } from "~/reports/detail/detail.server";
import { triedWhere } from "~/reports/method/tried-where.server";
import type { EffectEnds } from "~/reports/methods/effects-fill.server";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { moneyMarkup } from "~/routes/_index/money-markup.server";
import { loader as overviewLoader } from "~/routes/_index/route";
import { loader as packLoader } from "~/routes/pack/route";
import { loader as whereToTryLoader } from "~/routes/where-to-try/route";
import type { Database } from "~db/client";
import { sqliteStore } from "~db/sqlite-store";
import { textOf } from "../components/rendered";
import { about, visiting, whollyShown } from "../support/answered";
import { loaded } from "../support/page-of";
import { byPlaceReader } from "./by-place-reader";
import { forecastReader } from "./forecast-reader";
import { nextStepReader } from "./next-step-reader";
import { planReader } from "./plan-reader";
import { rotationReader } from "./rotation-reader";

type ShownOverview = OverviewReport & { figures: NonNullable<OverviewReport["figures"]> };
type Verdicts = Record<string, unknown>;

const conductIn = (row: Row | undefined) => [row?.breaches, row?.breaches_per_100, row?.open_breaches];

/** Of a method, over all methods whichever are shown. */
const COMPARED = [
  "raw_rate",
  "standardised_rate",
  "standardised_low",
  "standardised_lost_share",
  "adjusted_rate",
  "effect",
  "effect_low",
  "effect_high",
  "effect_lost_share",
  "badge",
] as const;

/** Of an officer, beside what the cases were expected to pay. */
const RATIOS = ["observed", "expected", "ratio", "ratio_low", "ratio_high", "shrunken", "flag"] as const;

export type Reader = ReturnType<typeof readerOf>;

export function readerOf(database: Database, language: Language) {
  const known = new Map<string, Promise<unknown>>();
  const once = <Result>(key: string, read: () => Promise<Result>): Promise<Result> => {
    const kept = known.get(key) ?? read();
    known.set(key, kept);
    return kept as Promise<Result>;
  };
  const asked = async (search: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("lang", language);
    return { filters: await readAddress(sqliteStore(database), parameters) };
  };
  const report = (name: ReportName, search: string) =>
    once(`${name}${search}`, async () =>
      whollyShown(database, REPORT_DEFINITIONS[name], await asked(search)),
    );
  const rows = async (name: ReportName, search: string): Promise<readonly Row[]> =>
    (await report(name, search)).rows;
  const page = <Data>(
    loader: Parameters<typeof loaded>[0],
    address: string,
    params: Record<string, string> = {},
  ) =>
    once(address, () =>
      loaded<Data>(loader, `${address}${address.includes("?") ? "&" : "?"}lang=${language}`, params),
    );
  const sum = async (name: ReportName, search: string, column: string) =>
    (await rows(name, search)).reduce((total, row) => total + Number(row[column] ?? 0), 0);
  /** Of all pages of a report. */
  const count = async (name: ReportName, search: string) => (await report(name, search)).total;
  /** Of a table of a method's own panel. */
  const panel = (method: string, table: string) =>
    once(`panel ${method}`, () =>
      visiting(database, { filters: { lang: language } }).whole(methodPanel(method), about("method", method)),
    ).then((tables) => tables.find(({ key }) => key === table)!.rows);
  const overviewPage = () => page<{ report: ShownOverview; money: string }>(overviewLoader, "/");
  const overview = async () => (await overviewPage()).report;
  const overviewMonths = async () => {
    const { period } = await overview();
    return `?from=${period!.from}&to=${period!.to}`;
  };
  const codes = async (name: "branches" | "causes") =>
    (await rows(name, "")).map(({ key }) => String(key)).filter((key) => key !== "unknown");
  const verdictsByCase = async (search: string): Promise<Verdicts> =>
    Object.fromEntries(
      (await rows("candidates", search))
        .map((row) => [`${row.kind} ${row.case_id}`, row.verdict] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const verdictsOfEach = async (key: "branch" | "cause", name: "branches" | "causes") => {
    const parts: Verdicts[] = [];
    for (const code of [...(await codes(name)), "unknown"])
      parts.push(await verdictsByCase(`?${key}=${encodeURIComponent(code)}`));
    return Object.fromEntries(
      parts.flatMap((part) => Object.entries(part)).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  const placeOf = ({ kind, region, branch, cause, stake, verdict, probability_better }: Row) =>
    [kind, region, branch, cause, stake, verdict, probability_better].join(" ");
  const someOfficers = async () =>
    (await rows("officers", "")).filter(({ officer }) => officer !== NO_METHOD).slice(0, 8);
  const ratios = (row: Row) => RATIOS.map((key) => row[key]);
  const compared = (row: Row) => COMPARED.map((key) => row[key]);
  return {
    ...byPlaceReader({ rows }),
    ...forecastReader({ rows, page, visiting: async (search) => visiting(database, await asked(search)) }),
    ...rotationReader(database),
    ...nextStepReader({ database, language, rows, branches: () => codes("branches") }),
    ...planReader({
      language,
      currency: async () => (await overview()).currency,
      rows: (search) => rows("plan", search),
      page,
      branches: () => codes("branches"),
    }),
    sum,
    count,
    panel,
    /** Of the one row of a method. */
    async ofMethod(method: string, column: string): Promise<number> {
      return Number((await rows("methods", "")).find((row) => row.method === method)?.[column] ?? 0);
    },
    /** As the table of methods says it. */
    async conductOfMethods(methods: readonly string[]): Promise<unknown[]> {
      const all = await rows("methods", "");
      return methods.map((code) => conductIn(all.find(({ method }) => method === code)));
    },
    /** As the page and file of each say it. */
    async conductOfEachMethod(methods: readonly string[]): Promise<unknown[]> {
      const looking = visiting(database, { filters: { lang: language } });
      const details = [];
      for (const code of methods) details.push(await detailOf(looking, "whole", "methods", code));
      return details.map((detail) => conductIn(detail?.figures.rows[0]));
    },
    overview,
    overviewMonths,
    verdictsByCase,
    /** The overview's pictures of money, with the effects beside it, as the page shows them. */
    overviewMoney: async () => (await overviewPage()).money,
    /** The same with the effects of the methods that pass every check in the table of methods. */
    async moneyBesideMethods(search: string): Promise<string> {
      const report = await overview();
      const effects: Record<string, EffectEnds> = Object.fromEntries(
        (await rows("methods", search)).flatMap(({ method, badge, effect_low, effect_high }) =>
          effect_low === null || effect_high === null || badge !== "adjusted-observational"
            ? []
            : [[method, { low: effect_low, high: effect_high }]],
        ),
      );
      return moneyMarkup(report, { report, effects }, new Request(`http://localhost/?lang=${language}`));
    },
    verdictsByCaseOfEachBranch: () => verdictsOfEach("branch", "branches"),
    verdictsByCaseOfEachCause: () => verdictsOfEach("cause", "causes"),
    /** Under a branch, but in no row of the whole. */
    async strangeRows(): Promise<string[]> {
      const whole = new Set((await rows("where-to-try", "")).map(placeOf));
      const strange: string[] = [];
      for (const code of await codes("branches"))
        for (const row of await rows("where-to-try", `?branch=${encodeURIComponent(code)}`))
          if (!whole.has(placeOf(row))) strange.push(placeOf(row));
      return strange;
    },
    /** What is said of each method on comparable cases, in the table of all. */
    async comparedMethods(search: string): Promise<Record<string, unknown[]>> {
      return Object.fromEntries((await rows("methods", search)).map((row) => [row.method, compared(row)]));
    },
    /** The same in the table of that method alone. */
    async comparedAlone(search: string): Promise<Record<string, unknown[]>> {
      const alone: Record<string, unknown[]> = {};
      for (const { method } of await rows("methods", search)) {
        const own = `${search}${search === "" ? "?" : "&"}method=${method}`;
        for (const row of await rows("methods", own)) alone[String(row.method)] = compared(row);
      }
      return alone;
    },
    /** The same on the page of each method; what no method earned has none. */
    async comparedOnPages(): Promise<Record<string, unknown[]>> {
      const visit = visiting(database, { filters: { lang: language } });
      const pages: Record<string, unknown[]> = {};
      for (const row of await rows("methods", "")) {
        const code = String(row.method);
        const detail = code === NO_METHOD ? null : await detailOf(visit, "whole", "methods", code);
        pages[code] = compared(detail?.figures.rows[0] ?? row);
      }
      return pages;
    },
    /** Of the first officers of the table. */
    async ratiosOfOfficers(): Promise<Record<string, unknown[]>> {
      return Object.fromEntries((await someOfficers()).map((row) => [row.officer, ratios(row)]));
    },
    /** The same on the page of each. */
    async ratiosOnPages(): Promise<Record<string, unknown[]>> {
      const visit = visiting(database, { filters: { lang: language } });
      const pages: Record<string, unknown[]> = {};
      for (const row of await someOfficers()) {
        const detail = await detailOf(visit, "whole", "officers", String(row.officer));
        pages[String(row.officer)] = ratios(detail?.figures.rows[0] ?? {});
      }
      return pages;
    },
    /** The same in the table of each one's branch. */
    async ratiosOnBranchPages(): Promise<Record<string, unknown[]>> {
      const visit = visiting(database, { filters: { lang: language } });
      const pages: Record<string, unknown[]> = {};
      for (const { officer, branch, ...row } of await someOfficers()) {
        const detail = await detailOf(visit, "whole", "branches", String(branch));
        const found = detail?.tables.officers.rows.find((one) => one.officer === officer);
        pages[String(officer)] = ratios(found ?? row);
      }
      return pages;
    },
    /** Cases and money that the plan carries of one kind; without a plan, of the places that are adopted or tried. */
    async tried(kind: string): Promise<number[]> {
      const planned = await rows("where-to-try", `?kind=${kind}`);
      if (planned.some(({ planned_cases }) => planned_cases !== null))
        return [
          await sum("where-to-try", `?kind=${kind}`, "planned_cases"),
          await sum("where-to-try", `?kind=${kind}`, "planned_gain_minor"),
        ];
      const worth = (await rows("where-to-try", "")).filter(
        (row) => row.kind === kind && (row.verdict === "adopt" || row.verdict === "try"),
      );
      if (kind === "personnel-rotation")
        return [
          await sum("rotation-plan", "", "cases"),
          await sum("rotation-plan", "", "expected_gain_minor"),
        ];
      const of = (column: string) => worth.reduce((total, row) => total + Number(row[column] ?? 0), 0);
      return [of("candidates"), of("expected_gain_minor")];
    },
    /** The same on the method's own page. */
    async triedOnPage(code: string): Promise<number[]> {
      const tried = await triedWhere(visiting(database, { filters: { lang: language } }), code);
      return [tried?.cases ?? 0, tried?.gainMinor ?? 0];
    },
    /** The overview's months beside those before them. */
    async comparedMonths(): Promise<string> {
      const { before } = (await overview()).period!;
      return `${await overviewMonths()}&vs_from=${before.from}&vs_to=${before.to}`;
    },
    async otherMonths(): Promise<string> {
      const { before } = (await overview()).period!;
      return `?from=${before.from}&to=${before.to}`;
    },
    async packNamesReceived(): Promise<boolean> {
      const { markup } = await page<{ markup: string }>(packLoader, "/pack");
      const { currency, figures } = await overview();
      return textOf(markup).includes(textOf(format(language, currency).money(figures.received.current)));
    },
    async sumOverBranches(name: ReportName, column: string): Promise<number> {
      let total = 0;
      for (const code of [...(await codes("branches")), "unknown"])
        total += await sum(name, `?branch=${encodeURIComponent(code)}`, column);
      return total;
    },
    /** Of every kind that the plan uses; true too where it uses none. */
    async headlineNamesPlan(): Promise<boolean> {
      const { markup } = await page<{ markup: string | null }>(whereToTryLoader, "/where-to-try");
      const { currency } = await overview();
      for (const kind of ["group-attack", "personnel-rotation"]) {
        if ((await sum("where-to-try", `?kind=${kind}`, "planned_cases")) === 0) continue;
        const planned = await sum("where-to-try", `?kind=${kind}`, "planned_gain_minor");
        if (!textOf(markup ?? "").includes(textOf(format(language, currency).money(planned)))) return false;
      }
      return true;
    },
    /** Adopted or tried, by the case's own verdict. */
    async candidateSteps(kind: string): Promise<string[]> {
      return (await rows("candidates", `?kind=${kind}`))
        .filter(({ verdict }) => verdict === "adopt" || verdict === "try")
        .map(({ case_id, verdict, to_officer }) => [case_id, verdict, to_officer].join(" "))
        .sort();
    },
    async listedHandOvers(): Promise<string[]> {
      return (await rows("hand-overs", ""))
        .map((row) => [row.case_id, row.from_officer, row.to_officer, row.expected_gain_minor].join(" "))
        .sort();
    },
  };
}
