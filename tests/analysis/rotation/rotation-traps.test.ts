/** Portfolios on which rotation once misled: tenure has a true effect in the one; in the other there are only clerks who see money arrive. */
import { afterAll, describe, expect, test } from "vitest";
import { rotationSegments } from "~/analysis/rotation/rotation-segments";
import type { RotationAnalysis } from "~/domain/rotation";
import { handOverPlanFit } from "~/reports/rotation/hand-over-plan-fit.server";
import { rotationAnalysisFit } from "~/reports/rotation/rotation-analysis-fit.server";
import type { Database } from "~db/client";
import { readDictionaries } from "~db/queries/dictionaries";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../../support/answered";
import { hasTrap, trapDatabase } from "../../support/trap";

const PATIENCE = { timeout: 300_000 };
const opened: Database[] = [];
afterAll(() => {
  for (const database of opened) database.close();
});

async function analysed(name: string): Promise<{ database: Database; analysis: RotationAnalysis }> {
  const database = await trapDatabase(name);
  opened.push(database);
  return { database, analysis: await visiting(database).whole(rotationAnalysisFit) };
}

const verdicts = (analysis: RotationAnalysis) =>
  rotationSegments(analysis, [0, Number.POSITIVE_INFINITY], 1).map(({ verdict }) => verdict);

describe.skipIf(!hasTrap("other-world"))(
  "another world: work in short runs, tenure takes 0.5 a year off the logit",
  () => {
    test("the slope is narrow and holds the truth, and rotation is suggested", PATIENCE, async () => {
      const { analysis } = await analysed("other-world");
      expect(analysis.reason).toBeNull();
      const { slope, leftOut, proposals } = analysis;
      // −0.03 to −0.045 a month on the rate.
      expect(slope!.low).toBeLessThan(-0.03);
      expect(slope!.high).toBeGreaterThan(-0.045);
      expect(slope!.high - slope!.low).toBeLessThan(0.02);
      expect(slope!.high).toBeLessThan(0);
      expect(leftOut.months).toBeGreaterThan(0);
      expect(proposals.length).toBeGreaterThan(0);
      expect(verdicts(analysis).some((verdict) => verdict === "try" || verdict === "adopt")).toBe(true);
    });
  },
);

describe.skipIf(!hasTrap("clerk"))("settlement clerks who get cases whose money is agreed", () => {
  test("receive nothing, and nothing is adopted on their account", PATIENCE, async () => {
    const { database, analysis } = await analysed("clerk");
    const { officer } = await readDictionaries(sqliteStore(database), 1);
    const isClerk = (id: number) => officer.byId.get(id)!.code.startsWith("clerk");
    const receivers = analysis.proposals.flatMap(({ receivers }) => receivers);
    expect(receivers.filter(({ officerId }) => isClerk(officerId))).toEqual([]);
    expect(verdicts(analysis)).not.toContain("adopt");
    expect(analysis.study!.effect!.low).toBeLessThanOrEqual(0);
    const { branches } = await visiting(database).whole(handOverPlanFit);
    const handOvers = branches.flatMap((branch) => branch.handOvers);
    expect(handOvers.filter(({ receiver }) => isClerk(receiver.officerId))).toEqual([]);
  });
});
