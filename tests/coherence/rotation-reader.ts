/** What the page of handovers says of what tenure and strengths alone would move, and the same at the price of the plan. */
import { planOfAll } from "~/reports/plan/plan-of-all.server";
import { rotationAnalysisFit } from "~/reports/rotation/rotation-analysis-fit.server";
import { rotationViewReport } from "~/reports/rotation/rotation-view.server";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";

export function rotationReader(database: Database) {
  return {
    async movedAlone(): Promise<unknown> {
      const { alone, plan } = await visiting(database).whole(rotationViewReport);
      return alone && { ...alone, priceMinor: plan.limits.penaltyMinor };
    },
    async movedAloneAtPriceOfPlan(): Promise<unknown> {
      const { reason, handoverMinor: priceMinor } = await visiting(database).whole(planOfAll, { code: "" });
      if (reason !== null) return null;
      const { proposals } = await visiting(database).whole(rotationAnalysisFit, { code: "" });
      const worth = proposals.filter(({ receivers: [best] }) => best && best.gainMinor > priceMinor);
      const gainMinor = worth.reduce((sum, { receivers: [best] }) => sum + best!.gainMinor - priceMinor, 0);
      return { cases: worth.length, gainMinor, priceMinor };
    },
  };
}
