/** Where the demo is read in Chinese, its people have Chinese names, and its records are Chinese. */
import { expect, test } from "vitest";
import { recordText } from "~/domain/record-phrases";
import { personName } from "../../seeds/names";
import { simulatePortfolio } from "../../seeds/simulate-portfolio";

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/;

const { world, cases } = simulatePortfolio({ cases: 600 }, 7);
const rows = cases.map((simulated) => simulated.rows);

test("a name is in both languages, and follows from the number alone", () => {
  expect(personName(7)).toEqual(personName(7));
  const people = Array.from({ length: 1_000 }, (_, number) => personName(number));
  expect(new Set(people.map(({ zh }) => zh)).size).toBe(people.length);
  for (const { en, zh } of people) {
    expect(en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(zh).toMatch(/^\p{Script=Han}{3}$/u);
  }
});

test("officers, branches and borrowers carry both names", () => {
  for (const { name } of [...world.people.officers, ...world.people.branches]) {
    expect(name.en).not.toMatch(HAN);
    expect(name.zh).toMatch(HAN);
    expect(name.zh).not.toMatch(LATIN);
  }
  for (const { borrowerName, borrowerNameZh } of rows.flatMap((row) => row.cases)) {
    expect(borrowerName).not.toMatch(HAN);
    expect(borrowerNameZh).not.toMatch(LATIN);
  }
});

test("every text that the simulated bank writes is known in Chinese", () => {
  const texts = rows.flatMap((row) => [
    ...row.activities.flatMap(({ evidence, note, leaderRank }) => [evidence, note, leaderRank]),
    ...row.assignments.map(({ handoverNote }) => handoverNote),
    ...row.advances.flatMap(({ approvedBy, evidence }) => [approvedBy, evidence]),
    ...row.complaints.map(({ text }) => text),
  ]);
  const written = [...new Set(texts.flatMap((text) => text ?? []))];
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter((text) => LATIN.test(recordText(text, "zh")))).toEqual([]);
  expect(written.filter((text) => recordText(text, "en") !== text)).toEqual(
    written.filter((text) => /-/.test(text)),
  );
});

test("a text of the bank's own stays as it was written", () => {
  expect(recordText("Called at noon; visit log", "zh")).toBe("Called at noon；走访记录");
  expect(recordText("constructor", "zh")).toBe("constructor");
});
