import { describe, expect, test } from "vitest";
import { whyNow } from "~/analysis/why-now/why-now";
import { dayFromIso } from "~/domain/calendar";
import type { WhyNowCase } from "~/domain/why-now";

const CUT_OFF = dayFromIso("2025-12-31")!;

const plain = (caseId: number, fields: Partial<WhyNowCase> = {}): WhyNowCase => ({
  caseId,
  code: `C${caseId}`,
  borrowerId: caseId,
  branchId: 1,
  officerId: 7,
  borrowerKind: "household",
  defaultedDay: CUT_OFF - 1000,
  closedDay: null,
  exposureMinor: 100_000,
  outstandingMinor: 100_000,
  activityDays: [],
  signalDays: [],
  receivableDays: [],
  brokenPromiseDays: [],
  receipts: [],
  limitationEndDay: null,
  isFenced: false,
  ...fields,
});

/** Past signals acted on after 1 and after 41 days: 60 % and 10 % of the first hundred pay half, none of the rest. */
const past = Array.from({ length: 200 }, (_, at) => {
  const delay = [1, 11, 21, 41][at % 4]!;
  const paidOfTen = { 1: 6, 11: 4, 21: 2, 41: 1 }[delay]!;
  const openDay = CUT_OFF - 500;
  const isPaid = Math.floor(at / 4) % 10 < paidOfTen;
  return plain(1000 + at, {
    closedDay: CUT_OFF - 100,
    signalDays: [openDay],
    activityDays: [openDay, openDay + delay],
    receipts: isPaid ? [{ day: openDay + delay + 5, amountMinor: 50_000 }] : [],
  });
});

const listed = (cases: readonly WhyNowCase[], leavingDays = new Map<number, number>()) =>
  whyNow({ cutOffDay: CUT_OFF, cases: [...past, ...cases], leavingDays });

describe("the list of what cannot wait", () => {
  test("the half-life is learned from what was acted on sooner or later", () => {
    const [signal, ...others] = listed([]).fades;
    expect(signal).toMatchObject({ kind: "signal", acted: 200, reason: null });
    expect(signal!.halfLifeDays).toBeGreaterThan(5);
    expect(signal!.halfLifeDays).toBeLessThan(40);
    expect(signal!.paidShare).toBeCloseTo(0.5, 5);
    for (const fade of others) expect(fade).toMatchObject({ halfLifeDays: null, reason: "too-few" });
  });

  test("most lost per week first, then what has only a date, the next first", () => {
    const { lines, fades } = listed([
      plain(1, { signalDays: [CUT_OFF - 2], activityDays: [CUT_OFF - 2] }),
      plain(2, { signalDays: [CUT_OFF - 2], activityDays: [CUT_OFF - 2], outstandingMinor: 900_000 }),
      plain(3, { limitationEndDay: CUT_OFF + 40 }),
      plain(4, { receivableDays: [CUT_OFF + 10] }),
    ]);
    expect(lines.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      "C2 signal",
      "C1 signal",
      "C4 receivable",
      "C3 limitation",
    ]);
    const [, one, due] = lines;
    const { lift, halfLifeDays, paidShare } = fades[0]!;
    const worth = 100_000 * paidShare! * lift! * 2 ** (-2 / halfLifeDays!);
    expect(one!.worthMinor).toBe(Math.round(worth));
    expect(one!.lostPerWeekMinor).toBe(Math.round(worth * (1 - 2 ** (-7 / halfLifeDays!))));
    expect(due).toMatchObject({ daysSince: -10, lostPerWeekMinor: null, worthMinor: null });
  });

  test("what was acted on, what is over, what is fenced or closed is not listed", () => {
    const signal = { signalDays: [CUT_OFF - 5], activityDays: [CUT_OFF - 5] };
    const { lines } = listed([
      plain(1, { ...signal, activityDays: [CUT_OFF - 5, CUT_OFF - 1] }),
      plain(2, { signalDays: [CUT_OFF - 400], activityDays: [CUT_OFF - 400] }),
      plain(3, { ...signal, isFenced: true }),
      plain(4, { ...signal, closedDay: CUT_OFF - 1 }),
      plain(5, { ...signal, outstandingMinor: 0 }),
    ]);
    expect(lines).toEqual([]);
  });

  test("a farmer's harvest, a broken promise and an announced exit have their day", () => {
    const { lines } = listed(
      [
        plain(1, { borrowerKind: "farmer", activityDays: [dayFromIso("2025-06-01")!] }),
        plain(2, { brokenPromiseDays: [CUT_OFF - 3] }),
        plain(3, { officerId: 9 }),
      ],
      new Map([[9, CUT_OFF + 20]]),
    );
    expect(lines.map(({ kind, onDay }) => `${kind} ${onDay - CUT_OFF}`)).toEqual(["promise -3", "exit 20"]);
    const near = whyNow({
      cutOffDay: dayFromIso("2025-10-20")!,
      cases: [plain(1, { borrowerKind: "farmer", defaultedDay: dayFromIso("2025-01-01")! })],
      leavingDays: new Map(),
    });
    expect(near.lines.map(({ kind, onDay }) => [kind, onDay])).toEqual([
      ["harvest", dayFromIso("2025-10-01")],
    ]);
  });
});
