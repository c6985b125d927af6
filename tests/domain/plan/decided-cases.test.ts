/** How long a plan keeps to what people decided. Days are counted from the cut-off of the plan that was answered: 1000. */
import { describe, expect, test } from "vitest";
import { ACCEPTED_DAYS, decidedCases, type LastDecision } from "~/domain/plan/decisions";
import { RUNNING_DAYS } from "~/domain/plan/proposable";

const decision = (answer: LastDecision["answer"], own: Partial<LastDecision> = {}): LastDecision => ({
  caseId: 1,
  answer,
  cutOffDay: 1000,
  officerCodes: ["7", "8", "9"],
  minutes: 90,
  lastBegunDay: 900,
  ...own,
});
const at = (cutOffDay: number, one: LastDecision) =>
  decidedCases([one], { cutOffDay, declinedDays: 90 }, Number);

describe("a decision", () => {
  test("to accept keeps the step's hours with each of its officers until files show it begun, or time is up", () => {
    const minutes = [7, 8, 9].map((officerId) => ({ officerId, minutes: 30 }));
    expect(at(1000, decision("accept"))).toEqual([{ caseId: 1, reason: "accepted", minutes }]);
    expect(at(1000 + ACCEPTED_DAYS - 1, decision("accept"))).toHaveLength(1);
    expect(at(1000 + ACCEPTED_DAYS, decision("accept"))).toEqual([]);
    expect(at(1010, decision("accept", { lastBegunDay: 1001 }))).toEqual([]);
    expect(at(1010, decision("accept", { lastBegunDay: 1000 }))).toHaveLength(1);
  });

  test("that it is done waits as long as an episode runs", () => {
    expect(at(1000 + RUNNING_DAYS - 1, decision("done"))[0]?.reason).toBe("done");
    expect(at(1000 + RUNNING_DAYS, decision("done"))).toEqual([]);
  });

  test("to decline holds for the days of the setting, whatever was begun meanwhile, and needs no hours", () => {
    const declined = decision("decline", { lastBegunDay: 1050 });
    expect(at(1089, declined)).toEqual([{ caseId: 1, reason: "declined", minutes: [] }]);
    expect(at(1090, declined)).toEqual([]);
    expect(decidedCases([declined], { cutOffDay: 1000, declinedDays: 0 }, Number)).toEqual([]);
  });

  test("on a case that an undo has removed holds for nothing", () => {
    expect(at(1000, decision("accept", { caseId: null }))).toEqual([]);
  });

  test("that was taken back holds for nothing, and one on a later portfolio holds after an undo", () => {
    expect(at(1000, decision("take-back"))).toEqual([]);
    expect(at(970, decision("accept"))).toHaveLength(1);
  });
});
