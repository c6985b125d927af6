import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import type { PortfolioTruth } from "../../seeds/known-truth";
import { otherOutlook } from "../../seeds/other-world/other-outlook";
import { OTHER_METHODS } from "../../seeds/other-world/other-parameters";
import { otherWorld } from "../../seeds/other-world/other-world";
import { otherCases } from "../../seeds/other-world/simulate-other-world";
import { METHOD_CODES } from "../../seeds/world";
import { otherParametersUnder } from "../../seeds/world-switches";
import { writeOtherPortfolio } from "../../seeds/write-portfolio";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-other-"));
const world = otherWorld({ cases: 4000 }, 41);
const all = [...otherCases(world)];
let database: Database;

beforeAll(async () => {
  await writeOtherPortfolio({ folder, cases: 900, seed: 41, withActions: true });
  database = openDatabase(":memory:");
  migrateDatabase(database);
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("its files come in by the same door, without a finding that stops them", async () => {
  const { outcome } = await importPortfolio(database, {
    paths: [folder],
    today: world.endDay,
    loadedAt: "2025-06-30T20:00:00.000Z",
    defaultCurrency: "CNY",
    errorsFile: null,
  });
  expect(outcome).toBe("loaded");
});

test("nine methods, six causes, twelve branches of six officers, runs most of a year apart", () => {
  const used = new Set(all.flatMap(({ rows }) => rows.activities.map(({ method }) => method)));
  expect([...used].sort()).toEqual(OTHER_METHODS.map(({ code }) => code).sort());
  expect(new Set(all.map(({ profile }) => profile.cause.code)).size).toBe(6);
  expect(world.people.branches.map(({ officers }) => officers.length)).toEqual(new Array(12).fill(6));
  const gaps = all.flatMap(({ episodes }) =>
    episodes.slice(1).map(({ startDay }, at) => startDay - episodes[at]!.startDay),
  );
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(320);
});

test("what was received agrees with what was expected, method by method", () => {
  for (const { code } of OTHER_METHODS) {
    const method = METHOD_CODES.indexOf(code);
    const errors = all.flatMap(({ course, episodes }) =>
      episodes.flatMap((episode, at) => {
        if (episode.method !== method || episode.startDay + 180 > world.endDay) return [];
        const { payment, unpaidMinor } = course.runs[at]!;
        const isCut = course.closedDay !== null && course.closedDay < episode.startDay + 180 && !payment;
        return isCut ? [] : [(payment?.amountMinor ?? 0) / unpaidMinor - episode.expected![method]!];
      }),
    );
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThan((4 * spread) / Math.sqrt(errors.length));
  }
});

test("the truth has the demo's form, of the methods and the horizon it knows", () => {
  const truth: PortfolioTruth = JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8"));
  expect(truth.methods.map(({ method, horizon }) => `${method} ${horizon}`)).toEqual(
    OTHER_METHODS.map(({ code }) => `${code} 180`),
  );
  expect(truth.officers).toHaveLength(72);
});

test("the truth of what may be done next has a line for every open case", () => {
  const file = JSON.parse(readFileSync(path.join(folder, "truth-actions.json"), "utf8"));
  const small = otherWorld({ cases: 900 }, 41);
  const open = [...otherCases(small)]
    .map(({ course }) => otherOutlook(small, course))
    .filter((one) => one !== null);
  expect(file.cases.map(({ caseId }: { caseId: string }) => caseId)).toEqual(
    open.map(({ caseId }) => caseId),
  );
  expect(file.columns.slice(3)).toEqual(OTHER_METHODS.map(({ code }) => code));
  const [first] = file.cases;
  expect(first.officers).toHaveLength(6);
  expect(first.officers[0][1]).toBeCloseTo(open[0]!.officers[0]!.usual, 3);
});

test("without methods nothing that is done makes a difference; without officers and staleness nor who does it", () => {
  const spreadOf = (names: Parameters<typeof otherParametersUnder>[0]) => {
    const switched = otherWorld({ cases: 300, ...otherParametersUnder(names) }, 42);
    const open = [...otherCases(switched)]
      .map(({ course }) => otherOutlook(switched, course))
      .filter((one) => one !== null);
    const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const places = OTHER_METHODS.map(({ code }) => METHOD_CODES.indexOf(code));
    return {
      methods: Math.max(...open.map(({ officers }) => range(places.map((at) => officers[0]!.byMethod[at]!)))),
      officers: Math.max(...open.map(({ officers }) => range(officers.map(({ byMethod }) => byMethod[0]!)))),
    };
  };
  expect(spreadOf(["no-methods"]).methods).toBeLessThan(1e-12);
  expect(spreadOf(["no-officers", "no-staleness"]).officers).toBeLessThan(1e-12);
  expect(spreadOf([]).methods).toBeGreaterThan(0.1);
});
