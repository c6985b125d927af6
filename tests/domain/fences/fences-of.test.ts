/** Which cases are left alone: each reason by hand, on both sides of its limit. */
import { describe, expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { FENCES } from "~/domain/fences/fence-names";
import { fenceTerms } from "~/domain/fences/fence-terms";
import { type FenceFacts, fenceOf, fencesOf } from "~/domain/fences/fences-of";
import { leftAloneCounts } from "~/domain/fences/left-alone-counts";

const day = (iso: string) => dayFromIso(iso)!;
const CUT_OFF = day("2025-12-31");
const terms = fenceTerms(SHIPPED_RULE_SETS.cn, CUT_OFF);

const facts: FenceFacts = {
  lenderLicensed: null,
  annualRate: null,
  loanDay: day("2024-01-01"),
  lastEvidencedDay: day("2024-06-01"),
  causeCode: "wilful-refusal",
  traits: null,
  lastComplaintDay: null,
  lastAdvanceDay: null,
  lastAdvanceToBorrowerDay: null,
  contactsIn7Days: 0,
  isRescueProvable: false,
};

describe("the fences", () => {
  test("are none where nothing is recorded against a step", () => {
    expect(fencesOf(facts, terms)).toEqual([]);
    expect(fenceOf(facts, terms)).toBeNull();
  });

  test.each([
    ["lawful-referral", { lenderLicensed: false }, { lenderLicensed: true }],
    // Four times 3.45 %.
    ["lawful-referral", { annualRate: 0.1381 }, { annualRate: 0.138 }],
    // The last day of the claim is not past it.
    ["past-limitation", { lastEvidencedDay: day("2022-12-30") }, { lastEvidencedDay: day("2022-12-31") }],
    ["legal-dispute", { causeCode: "legal-dispute" }, { causeCode: "bank-error" }],
    ["disaster", { causeCode: "natural-disaster" }, { causeCode: "market-shock" }],
    ["vulnerable", { traits: "evasive;vulnerable" }, { traits: "evasive" }],
    ["open-complaint", { lastComplaintDay: CUT_OFF - 364 }, { lastComplaintDay: CUT_OFF - 365 }],
    ["recent-rescue-loan", { lastAdvanceDay: CUT_OFF - 364 }, { lastAdvanceDay: CUT_OFF - 365 }],
    // The pause of ninety days holds on all loans of the borrower.
    [
      "recent-rescue-loan",
      { lastAdvanceToBorrowerDay: CUT_OFF - 89 },
      { lastAdvanceToBorrowerDay: CUT_OFF - 90 },
    ],
    // One more would be the eighth.
    ["contact-limit", { contactsIn7Days: 7 }, { contactsIn7Days: 6 }],
  ] as const)("%s", (fence, inside, outside) => {
    expect(fenceOf({ ...facts, ...inside }, terms)).toBe(fence);
    expect(fenceOf({ ...facts, ...outside }, terms)).toBeNull();
  });

  test("of disaster opens to restart capital alone, where its proof can be had, and to nothing behind another", () => {
    const struck = { ...facts, causeCode: "natural-disaster" };
    const provable = { ...struck, isRescueProvable: true };
    expect(fenceOf(provable, terms, "capital-start-up")).toBeNull();
    expect(fenceOf(provable, terms, "active-attack")).toBe("disaster");
    expect(fenceOf(provable, terms)).toBe("disaster");
    expect(fenceOf(struck, terms, "capital-start-up")).toBe("disaster");
    expect(fenceOf({ ...provable, traits: "vulnerable" }, terms, "capital-start-up")).toBe("vulnerable");
  });

  test("go by the rules of the day and of the jurisdiction", () => {
    // Before Regulation F nobody limited contacts there, and no law of a cap is given.
    const before = fenceTerms(SHIPPED_RULE_SETS.us, day("2021-11-29"));
    expect(before.mostContacts).toBeNull();
    expect(
      fenceOf({ ...facts, contactsIn7Days: 40, annualRate: 0.9 }, { ...before, cutOffDay: CUT_OFF }),
    ).toBeNull();
    expect(fenceTerms(SHIPPED_RULE_SETS.us, day("2021-11-30")).mostContacts).toBe(7);
    const strict = fenceTerms(
      { ...SHIPPED_RULE_SETS.cn, leftAlone: { openComplaintDays: 30, rescueLoanDays: 90 } },
      CUT_OFF,
    );
    expect(fenceOf({ ...facts, lastComplaintDay: CUT_OFF - 30 }, strict)).toBeNull();
    expect(fenceOf({ ...facts, lastAdvanceDay: CUT_OFF - 89 }, strict)).toBe("recent-rescue-loan");
    // No list proposes what the rule of the pause would call a breach.
    const short = { ...strict, rescueLoanDays: 10 };
    expect(fenceOf({ ...facts, lastAdvanceToBorrowerDay: CUT_OFF - 89 }, short)).toBe("recent-rescue-loan");
    expect(
      fenceOf({ ...facts, lastAdvanceToBorrowerDay: CUT_OFF }, { ...short, pauseDays: null }),
    ).toBeNull();
  });

  test("name every reason, and count a case once", () => {
    const both = { ...facts, traits: "vulnerable", causeCode: "natural-disaster" };
    expect(fencesOf(both, terms)).toEqual(["disaster", "vulnerable"]);
    const rows = [
      { why: "disaster;vulnerable", outstanding_minor: 5 },
      { why: "vulnerable", outstanding_minor: 7 },
    ];
    expect(leftAloneCounts(rows)).toEqual([
      { fence: "disaster", cases: 1, casesWithReason: 1, outstandingMinor: 5 },
      { fence: "vulnerable", cases: 1, casesWithReason: 2, outstandingMinor: 7 },
    ]);
    expect(FENCES.indexOf("disaster")).toBeLessThan(FENCES.indexOf("vulnerable"));
  });
});
