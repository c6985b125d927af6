/** What is wanted at a price, counted column by column as the program says it, must give the same price. */
import { expect, test } from "vitest";
import {
  type BranchProgram,
  bestColumn,
  cheapest,
  type Prices,
  type ProgramColumn,
  teamPrice,
} from "~/analysis/plan/branch-program";
import { priceDemand, type Resource, touchingCases } from "~/analysis/plan/price-demand";
import { seededRandom } from "~/statistics/randomness/seeded-random";

const OFFICERS = 4;
const RESOURCES: readonly Resource[] = ["minutes", "received", "handedOn"];

function randomProgram(random: () => number): BranchProgram {
  const option = { method: 0, handOver: null, gainMinor: 0, deviationMinor: 0, probability: 1 };
  const among = (count: number) => Math.floor(random() * count);
  const cases = Array.from({ length: 60 }, (_, at) => {
    const holder = among(OFFICERS);
    const column = (kind: number): ProgramColumn => {
      const lead = kind === 3 ? (holder + 1 + among(OFFICERS - 1)) % OFFICERS : holder;
      const minutes = kind === 0 ? 0 : 30 + 400 * random();
      const teamSize = kind === 2 ? 3 : 1;
      const half = lead === holder ? 0 : 30;
      return {
        option: { ...option, minutes, teamSize },
        value: kind === 0 ? -1 : 50_000 * random(),
        lead,
        leadMinutes: minutes / teamSize + half,
        teamMinutes: minutes * (1 - 1 / teamSize),
        from: lead === holder ? -1 : holder,
        fromMinutes: half,
      };
    };
    return { at, columns: [0, 1, 1, among(4), among(4)].map(column) };
  });
  const capacity = Float64Array.from({ length: OFFICERS }, () => 4000 * random());
  return { branchId: 1, officerIds: [1, 2, 3, 4], hours: capacity, capacity, cap: among(4), cases };
}

/** Of all cases, whatever has to do with the resource. */
function wanted(program: BranchProgram, prices: Prices, resource: Resource, officer: number): number {
  const cheap = cheapest(prices.minutes);
  return program.cases.reduce((sum, one) => {
    const { lead, leadMinutes, teamMinutes, from, fromMinutes } = bestColumn(one, prices, teamPrice(prices));
    if (resource === "received") return sum + Number(from >= 0 && lead === officer);
    if (resource === "handedOn") return sum + Number(from === officer);
    return (
      sum +
      (lead === officer ? leadMinutes : 0) +
      (from === officer ? fromMinutes : 0) +
      (cheap === officer ? teamMinutes : 0)
    );
  }, 0);
}

test("at the price found no more is wanted than there is, and just below it more", () => {
  const random = seededRandom(17);
  let priced = 0;
  for (let round = 0; round < 60; round += 1) {
    const program = randomProgram(random);
    const demand = priceDemand(program);
    const touching = touchingCases(program);
    const some = (most: number) => Float64Array.from({ length: OFFICERS }, () => most * random());
    const prices: Prices = { minutes: some(150), received: some(5000), handedOn: some(5000) };
    for (const resource of RESOURCES)
      for (let officer = 0; officer < OFFICERS; officer += 1) {
        const most = resource === "minutes" ? program.capacity[officer]! : program.cap;
        const found = demand(touching(resource, officer), prices, resource, officer).priceWithin(most);
        const at = (price: number) => {
          const own = prices[resource].with(officer, price);
          return wanted(program, { ...prices, [resource]: own }, resource, officer);
        };
        expect(at(found)).toBeLessThanOrEqual(most);
        if (found === 0) continue;
        priced += 1;
        expect(at(found * (1 - 1e-6))).toBeGreaterThan(most);
      }
  }
  expect(priced).toBeGreaterThan(100);
});
