import { describe, expect, test } from "vitest";
import { CAUSES } from "~/domain/causes";
import { METHODS } from "~/domain/methods";
import {
  ASSIGNMENT_REASONS,
  CHANNELS,
  CHARGE_KINDS,
  CLOSE_REASONS,
  COMPLAINT_KINDS,
  DIFFICULTIES,
  FIVE_TIERS,
  OUTCOMES,
  RECEIPT_KINDS,
  SECURITIES,
  STANCES,
  THIRD_PARTIES,
  TRAITS,
  type Vocabulary,
} from "~/domain/vocabularies";
import type { CaseRows } from "../../seeds/portfolio-rows";
import { simulatePortfolio } from "../../seeds/simulate-portfolio";

const { cases } = simulatePortfolio({ cases: 4000 }, 21);
const all = <Table extends keyof CaseRows>(table: Table): CaseRows[Table][number][] =>
  cases.flatMap(({ rows }): CaseRows[Table][number][] => rows[table]);
const activities = all("activities");
const recoveryCases = all("cases");
const receipts = all("receipts");

describe("words", () => {
  const expectWords = (used: Iterable<string | null>, known: Iterable<string>, complete = true) => {
    const words = new Set([...used].filter((word) => word !== null));
    const list = new Set(known);
    expect([...words].filter((word) => !list.has(word))).toEqual([]);
    if (complete) expect(words).toEqual(list);
  };
  const keys = (vocabulary: Vocabulary) => Object.keys(vocabulary);

  test("all methods and causes occur, and nothing but the known codes", () => {
    expectWords(
      activities.map((row) => row.method),
      METHODS.map((method) => method.code),
    );
    expectWords(
      recoveryCases.map((row) => row.cause),
      CAUSES.map((cause) => cause.code),
    );
    expectWords(
      recoveryCases.flatMap((row) => row.secondaryCauses),
      CAUSES.map((cause) => cause.code),
      false,
    );
  });

  test("every other code is from its vocabulary", () => {
    expectWords(
      activities.map((row) => row.channel),
      keys(CHANNELS),
    );
    expectWords(
      activities.map((row) => row.outcome),
      keys(OUTCOMES),
    );
    expectWords(
      activities.map((row) => row.stance),
      keys(STANCES),
    );
    expectWords(
      activities.map((row) => row.thirdParty),
      keys(THIRD_PARTIES),
    );
    expectWords(
      receipts.map((row) => row.kind),
      keys(RECEIPT_KINDS),
    );
    expectWords(
      all("charges").map((row) => row.kind),
      keys(CHARGE_KINDS),
    );
    expectWords(
      all("assignments").map((row) => row.reason),
      keys(ASSIGNMENT_REASONS),
    );
    expectWords(
      all("receivables").map((row) => row.difficulty),
      keys(DIFFICULTIES),
    );
    expectWords(
      all("complaints").map((row) => row.kind),
      keys(COMPLAINT_KINDS),
    );
    expectWords(
      recoveryCases.map((row) => row.security),
      keys(SECURITIES),
    );
    expectWords(
      recoveryCases.flatMap((row) => row.traits),
      keys(TRAITS),
    );
    expectWords(
      recoveryCases.map((row) => row.fiveTier),
      keys(FIVE_TIERS),
      false,
    );
    expectWords(
      recoveryCases.map((row) => row.closeReason),
      keys(CLOSE_REASONS),
    );
  });

  test("unknown places, causes and officers are left blank for some", () => {
    for (const field of ["region", "branch", "cause", "officer"] as const) {
      expect(recoveryCases.some((row) => row[field] === null)).toBe(true);
    }
  });
});
