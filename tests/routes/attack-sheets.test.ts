/** The sheet of a group attack: what a team needs on one page, in both languages. */
import { expect, test } from "vitest";
import { textOf } from "../components/rendered";
import { sheetsOfAttacks as sheets } from "../support/attack-sheets";

test("names lead, team, window, gain and why, and leaves the plan to be written", () => {
  const markup = sheets("en");
  const text = textOf(markup);
  for (const part of [
    "Lead Officer O1",
    "Team Officer O2, Officer O3",
    "1 Jan 2025 to 14 Jan 2025, without a break until there is a result",
    "chance of a gain > 99 %",
    "the size of the debt, evasive",
    "Leads: opens, decides, closes",
    "outside 08:00–22:00 local time",
    "asks you to leave",
    "No result, because",
  ])
    expect(text).toContain(part);
  expect(markup).toContain('id="case-C7"');
});

test("an accepted attack keeps its team, and its days are the team's", () => {
  const step = {
    id: 1,
    code: "C8",
    borrower: { en: "Li", zh: "李" },
    branch: "B1",
    answer: "accept",
    inForce: "accepted",
    action: "group-attack",
    officerCodes: ["O3", "O1", "O2"],
    minutes: 600,
    expectedGainMinor: 300_000,
    reason: null,
    note: null,
    planned: null,
    by: null,
    cutOffDate: "2024-12-31",
    decidedOn: "2025-01-02",
  } as const;
  const text = textOf(sheets("zh", { planned: [], accepted: [step] }));
  for (const part of ["牵头人信贷员O3", "连续14天", "已采纳", "本机", "立即停止并离开", "08:00–22:00"])
    expect(text.replaceAll(" ", "")).toContain(part);
  expect(textOf(sheets("en", { planned: [], accepted: [step] }))).toContain(
    "Note of 3 Jan 2025: Moved to Wuhan (2 notes in all)",
  );
  expect(textOf(sheets("en", { planned: [] }))).toContain("No group attack is planned here");
});
