/** What files and pages say of the plan. */
import type { Row } from "~/domain/report";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { loader as overviewLoader } from "~/routes/_index/route";
import { loader as branchLoader } from "~/routes/branches_.$branch/route";
import { loader as caseLoader } from "~/routes/cases.$caseId/route";
import { loader as planLoader } from "~/routes/plan/route";
import { loader as sheetsLoader } from "~/routes/plan_.group-attack/route";
import { textOf } from "../components/rendered";
import type { loaded } from "../support/page-of";

interface Reading {
  language: Language;
  currency(): Promise<string>;
  rows(search: string): Promise<readonly Row[]>;
  page<Data>(
    loader: Parameters<typeof loaded>[0],
    address: string,
    params?: Record<string, string>,
  ): Promise<Data>;
  branches(): Promise<readonly string[]>;
}

export function planReader({ language, currency, rows, page, branches }: Reading) {
  /** Of what is first, less what cases left waiting lose; what is only to be tried is no part of it. */
  const planSums = async (search: string) => {
    const planned = (await rows(search)).filter(({ verdict }) => verdict !== "try");
    return {
      cases: planned.filter(({ verdict }) => verdict === "first").length,
      gainMinor: planned.reduce((sum, row) => sum + Number(row.expected_gain_minor ?? 0), 0),
    };
  };
  const money = async (minor: number) => textOf(format(language, await currency()).money(minor));
  const names = async (markup: string | null, minor: number) =>
    textOf(markup ?? "").includes(await money(minor));
  const branchSearch = (code: string) => `?branch=${encodeURIComponent(code)}`;
  /** A handover counts as one, whatever the receiver begins. */
  const stepsOf = async (kind: string) =>
    (await rows("")).filter(
      ({ verdict, action, to_officer }) =>
        (verdict === "first" || verdict === "try") &&
        (kind === "personnel-rotation" ? to_officer !== null : to_officer === null && action === kind),
    );
  return {
    planSums,
    async plannedOf(kind: string): Promise<{ cases: number; gainMinor: number }> {
      const first = (await stepsOf(kind)).filter(({ verdict }) => verdict === "first");
      return {
        cases: first.length,
        gainMinor: first.reduce((sum, row) => sum + Number(row.expected_gain_minor), 0),
      };
    },
    async stepsOf(kind: string): Promise<string[]> {
      return (await stepsOf(kind))
        .map(({ case_id, verdict, to_officer }) =>
          [case_id, verdict === "first" ? "adopt" : "try", to_officer].join(" "),
        )
        .sort();
    },
    async plannedHandOvers(): Promise<string[]> {
      return (await stepsOf("personnel-rotation"))
        .filter(({ verdict }) => verdict === "first")
        .map((row) => [row.case_id, row.officer, row.to_officer, row.expected_gain_minor].join(" "))
        .sort();
    },
    /** True too where nothing is planned. */
    async namesPlannedGain(address: string, search: string): Promise<boolean> {
      const { cases, gainMinor } = await planSums(search);
      if (cases === 0) return true;
      const markup =
        address === "/"
          ? (await page<{ actHere: string | null }>(overviewLoader, address)).actHere
          : (await page<{ markup: string | null }>(planLoader, `${address}${search}`)).markup;
      return names(markup, gainMinor);
    },
    async branchesThatDoNotNameTheirPlan(): Promise<string[]> {
      const strange: string[] = [];
      for (const code of await branches()) {
        const { cases, gainMinor } = await planSums(branchSearch(code));
        if (cases === 0) continue;
        const { plan } = await page<{ plan: string | null }>(branchLoader, `/branches/${code}`, {
          branch: code,
        });
        if (!(await names(plan, gainMinor))) strange.push(code);
      }
      return strange;
    },
    /** Except those that the draw leaves with usual handling. */
    async attacksWithoutSheet(): Promise<string[]> {
      const attacks = (await rows("")).filter(
        ({ action, lot }) => String(action).split(";").includes("group-attack") && lot !== "usual",
      );
      if (attacks.length === 0) return [];
      const { markup } = await page<{ markup: string | null }>(sheetsLoader, "/plan/group-attack");
      const sheets = textOf(markup ?? "");
      return attacks.map(({ case_id }) => String(case_id)).filter((code) => !sheets.includes(code));
    },
    async planOfEachBranch(): Promise<{ cases: number; gainMinor: number }> {
      const sums = { cases: 0, gainMinor: 0 };
      for (const code of [...(await branches()), "unknown"]) {
        const { cases, gainMinor } = await planSums(branchSearch(code));
        sums.cases += cases;
        sums.gainMinor += gainMinor;
      }
      return sums;
    },
    /** @param every n-th case of the plan's file is looked at */
    async casesThatDoNotNameTheirStep(every: number): Promise<string[]> {
      const strange: string[] = [];
      const all = await rows("");
      const hasPlan = all.some(({ action }) => action !== null);
      const looked = all.filter((_, at) => at % every === 0);
      for (const { case_id, action, expected_gain_minor } of looked) {
        const code = String(case_id);
        const { nextStep } = await page<{ nextStep: string | null }>(caseLoader, `/cases/${code}`, {
          caseId: code,
        });
        // Where there is no plan at all, no case has anything to say of it.
        const isSaid =
          nextStep === null
            ? !hasPlan
            : action === null || (await names(nextStep, Number(expected_gain_minor)));
        if (!isSaid) strange.push(code);
      }
      return strange;
    },
  };
}
