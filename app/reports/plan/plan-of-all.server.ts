/** The plan of the whole portfolio, whatever a reader filters: a verdict belongs to a case under the settings asked for. */
import { plannedPortfolio, unplannedPortfolio } from "~/analysis/plan/planned-portfolio";
import type { PreparedPlan } from "~/analysis/plan/prepared-plan";
import type { Asked, Definition } from "~/answers/definition.server";
import { askedSettings } from "~/domain/plan/asked-settings";
import { type DecidedCase, decidedCases } from "~/domain/plan/decisions";
import type { Plan } from "~/domain/plan/plan";
import { EVERYTHING } from "~/domain/scope";
import { lastDecisions } from "~db/queries/plan/plan-decisions";
import { canBeFitted } from "../can-be-fitted";
import { PLANNING } from "../reads";
import { unpacked } from "./packed-plan.server";
import { preparedPlanFit } from "./prepared-plan-fit.server";

/** What decides the plan; everything else only selects from it. */
export const PLAN_SETTING_KEYS = ["horizon", "cap", "penalty", "share", "least", "declined"] as const;

/** Share of the work that reading and fitting are. */
const FITTED = 0.7;

/** With the number of the last decision that it knows. */
export type DecidedPlan = Plan & { decisions: number };

export const planOfAll: Definition<DecidedPlan> = {
  name: "plan-of-all",
  reads: PLAN_SETTING_KEYS,
  settings: PLANNING,
  weight: "fits",
  isStored: true,
  async answer({ question, read, whole, reportProgress, check }) {
    const { decisions = 0, ...proposing } = question.settings;
    reportProgress(0.02);
    const { settings, portfolio, horizon, identity } = await read(({ portfolio, filters, store }) => ({
      settings: askedSettings(filters, portfolio.currency),
      portfolio,
      horizon: filters.horizon,
      identity: store.identity,
    }));
    if (!canBeFitted(portfolio))
      return {
        ...unplannedPortfolio([], portfolio.datesAssumed ? "dates-assumed" : "no-observations"),
        decisions,
      };
    const key = JSON.stringify([portfolio, horizon, proposing]);
    const prepared = await preparedOnce(identity, key, async () => {
      const kept = await whole(preparedPlanFit, { scope: EVERYTHING, code: "" });
      return kept && unpacked(kept.packed);
    });
    reportProgress(FITTED);
    check();
    if (prepared === null) return { ...unplannedPortfolio([], "no-observations"), decisions };
    const decided = await read((asked) => decidedOf(asked, decisions, settings.declinedDays));
    return { ...plannedPortfolio(prepared, settings, decided), decisions };
  },
};

/** What people decided and is in force at the cut-off. @param upTo number of the last decision that counts */
async function decidedOf(
  { store, dictionaries, selection }: Asked,
  upTo: number,
  declinedDays: number,
): Promise<DecidedCase[]> {
  const officers = dictionaries.officer.byCode;
  const at = { cutOffDay: selection.cutOffDay ?? 0, declinedDays };
  return decidedCases(await lastDecisions(store, upTo), at, (code) => Number(officers.get(code)?.id ?? 0));
}

/** The last one stays unpacked: another share of the hours or another cap asks for it again at once. */
let last: { identity: object; key: string; prepared: Promise<PreparedPlan | null> } | null = null;

/** @param identity of the data: neither version nor totals distinguish two databases of one process */
function preparedOnce(identity: object, key: string, unpack: () => Promise<PreparedPlan | null>) {
  if (last?.identity === identity && last.key === key) return last.prepared;
  const prepared = unpack();
  last = { identity, key, prepared };
  prepared.catch(() => {
    if (last?.prepared === prepared) last = null;
  });
  return prepared;
}
