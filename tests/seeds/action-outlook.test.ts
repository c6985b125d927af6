import { describe, expect, test } from "vitest";
import { monthOfDay } from "~/domain/calendar";
import { type ActionOutlook, actionOutlook } from "../../seeds/action-outlook";
import { CaseCourse } from "../../seeds/case-course";
import { expectedAhead } from "../../seeds/expected-ahead";
import { caseWeights, methodChances } from "../../seeds/method-chances";
import { logPaymentRate, PAID_SHARES, paymentMix } from "../../seeds/payment-rate";
import { RandomStream, STREAM } from "../../seeds/random-stream";
import { simulatedCase } from "../../seeds/simulate-case";
import { simulatedHistory } from "../../seeds/simulate-history";
import { gapAfter } from "../../seeds/simulate-plan";
import { METHOD_CODES, methodIndex, simulatedWorld, type World } from "../../seeds/world";
import { demoParametersUnder } from "../../seeds/world-switches";

function outlooks(world: World, cases: number): ActionOutlook[] {
  return Array.from({ length: cases }, (_, at) => actionOutlook(world, at + 1)).filter((one) => one !== null);
}

describe("what an action on an open case is expected to recover", () => {
  const world = simulatedWorld({ cases: 400 }, 31);
  const open = outlooks(world, 400);

  test("an action for every officer of the branch at work, the holder first", () => {
    expect(open.length).toBeGreaterThan(120);
    for (const { holder, officers, chances } of open) {
      expect(officers[0]!.officer).toBe(holder);
      expect(new Set(officers.map(({ officer }) => officer)).size).toBe(officers.length);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      for (const { usual, byMethod } of officers) {
        expect(usual).toBeGreaterThan(Math.min(...byMethod));
        expect(usual).toBeLessThan(Math.max(...byMethod));
      }
    }
  });

  test("to wait recovers what the running episode still recovers, under any officer", () => {
    const plain = open.filter(({ caseNumber }) => hasNoCharges(world, caseNumber));
    for (const { caseNumber, officers } of plain) {
      const ahead = expectedAhead(world, caseNumber, 181);
      if (!ahead) continue;
      for (const { officer, wait } of officers) expect(wait / ahead(officer)).toBeCloseTo(1, 1);
    }
    expect(plain.length).toBeGreaterThan(10);
  });

  test("it is the mean of payments drawn day by day", () => {
    const methods = ["active-attack", "litigation", "mediation"].map(methodIndex);
    const chosen = open.filter(({ caseNumber }) => hasNoCharges(world, caseNumber)).slice(0, 4);
    for (const outlook of chosen)
      for (const method of methods) {
        const drawn = drawnMean(world, outlook.caseNumber, method, 2500);
        const expected = outlook.officers[0]!.byMethod[method]!;
        expect(Math.abs(drawn.mean - expected)).toBeLessThan(4 * drawn.error + 0.004);
      }
  });
});

describe("switches", () => {
  test("where methods do nothing, all but a change of officer recover the same", () => {
    const world = simulatedWorld({ cases: 200, ...demoParametersUnder(["no-methods"]) }, 32);
    for (const { officers } of outlooks(world, 200))
      for (const { byMethod } of officers) {
        const others = byMethod.filter((_, method) => METHOD_CODES[method] !== "personnel-rotation");
        expect(Math.max(...others) - Math.min(...others)).toBeLessThan(1e-12);
      }
  });

  test("without skill and staleness it does not matter who holds a case", () => {
    const parameters = demoParametersUnder(["no-officers", "no-staleness"]);
    const world = simulatedWorld({ cases: 200, ...parameters }, 33);
    for (const { officers } of outlooks(world, 200))
      for (const { usual, wait } of officers) {
        expect(usual).toBeCloseTo(officers[0]!.usual, 10);
        expect(wait).toBeCloseTo(officers[0]!.wait, 10);
      }
  });

  test("halved effects gain less", () => {
    const gainOf = (names: Parameters<typeof demoParametersUnder>[0]) =>
      outlooks(simulatedWorld({ cases: 200, ...demoParametersUnder(names) }, 34), 200).reduce(
        (sum, { officers }) => sum + Math.max(...officers[0]!.byMethod) - officers[0]!.usual,
        0,
      );
    expect(gainOf(["half-effects"])).toBeLessThan(0.7 * gainOf([]));
  });
});

function hasNoCharges(world: World, caseNumber: number): boolean {
  const { rows, profile } = simulatedCase(world, caseNumber, false);
  return profile.defaultDay > world.endDay - 400 && rows.charges.length + rows.advances.length === 0;
}

/** Draws payments day by day, with the methods that follow drawn too; nothing here is shared with the closed form. */
function drawnMean(world: World, caseNumber: number, first: number, draws: number) {
  const course = new CaseCourse(world, caseNumber);
  const { profile } = course;
  const history = simulatedHistory(course);
  const weights = caseWeights(world, profile);
  const gaps = new RandomStream(world.seed, STREAM.ahead, caseNumber);
  const before = history.runs.length;
  const starts = [world.endDay + 1];
  while (starts.at(-1)! < world.endDay + 182)
    starts.push(starts.at(-1)! + gapAfter(before + starts.length - 1, profile, gaps));
  const { holds } = history.runs.at(-1)?.staffing ?? course.staffing;
  const hold = holds.findLast(({ fromDay }) => fromDay <= world.endDay)!;
  const run = history.runs.at(-1);
  const paidLast = run !== undefined && history.payments.some(({ day }) => day >= run.startDay);
  const stream = new RandomStream(99, caseNumber, first);
  const shares: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    let [owed, isOpen, method, afterPayment, episode, hasPaid] = [1, true, first, paidLast, 0, false];
    for (let day = world.endDay + 1; day < world.endDay + 182 && isOpen; day++) {
      if (day === starts[episode + 1]) {
        episode += 1;
        afterPayment = hasPaid;
        hasPaid = false;
        method = stream.weighted(methodChances(world, profile, weights, before + episode, afterPayment));
      }
      const since = day - starts[episode]!;
      const rate = logPaymentRate(profile, world.parameters, {
        month: monthOfDay(day),
        defaultMonth: monthOfDay(profile.defaultDay),
        skill: hold.officer.skill,
        tenureDays: day - hold.fromDay,
        stuck: before + episode > 0 && !afterPayment,
      });
      const factor = course.factors[3 * method + (since < 45 ? 0 : since < 120 ? 1 : 2)]!;
      if (!stream.chance(1 - Math.exp(-Math.exp(rate) * factor))) continue;
      hasPaid = true;
      const mix = paymentMix(profile, world.parameters, METHOD_CODES[method]!);
      const kind = (["full", "settled", "cured", "partial"] as const)[
        stream.weighted([mix.full, mix.settled, mix.cured, mix.partial])
      ]!;
      owed *= 1 - (kind === "full" ? 1 : stream.between(...PAID_SHARES[kind]));
      isOpen = kind === "partial";
    }
    shares.push(1 - owed);
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / draws;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / draws;
  return { mean, error: Math.sqrt(variance / draws) };
}
