/** What a branch alone did not deliver, and a wrong year of work on a case that is older than the log of collection. */
import { expect, test } from "vitest";
import { leadSentences } from "~/components/overview/lead";
import { reasonOf } from "~/domain/reasons";
import { format } from "~/format";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { overviewReport } from "~/reports/overview/overview-report.server";
import { branchesReport } from "~/reports/places/places-report.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import { verifyDerived } from "~db/derive/verify";
import { freshDatabase, importFiles } from "../intake/imported";
import { shown, visiting, whollyShown } from "../support/answered";

const BRANCHES = ["B1", "B2", "B3"];
const MONTHS = Array.from({ length: 10 }, (_, month) => `2023-${String(month + 1).padStart(2, "0")}`);
/** A day of the month, so that every month holds as many rows. */
const DAYS = Array.from({ length: 25 }, (_, day) => String(day + 1).padStart(2, "0"));

/** A case for each branch, worked on daily. `isKept`: whether a row was delivered. */
function files(
  isKept: (branch: string, month: string) => boolean,
  more = "",
  branches: readonly string[] = BRANCHES,
) {
  const cases = branches.map((branch) => `${branch}-1,K${branch},North,${branch},10000.00,2015-06-10`);
  const activities = branches.flatMap((branch) =>
    MONTHS.filter((month) => isKept(branch, month)).flatMap((month) =>
      DAYS.map((day) => `A${branch}${month}${day},${branch}-1,${month}-${day},routine-contact`),
    ),
  );
  const receipts = ["B1", "B2"].flatMap((branch) =>
    MONTHS.map((month) => `R${branch}${month},${branch}-1,${month}-20,100.00`),
  );
  const old = Array.from({ length: 60 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, "0");
    return `O${at},KO${at},North,B1,500.00,${2015 + Math.floor(at / 8)}-${month}-05`;
  });
  return {
    "cases.csv": ["case_id,borrower_id,region,branch,exposure,defaulted_on", ...cases, ...old].join("\n"),
    "activities.csv": `${["activity_id,case_id,on,method", ...activities].join("\n")}\n${more}`,
    "receipts.csv": ["receipt_id,case_id,on,amount", ...receipts].join("\n"),
  };
}

test("the money of a month whose activities never came is whole, and compared; what counts costs is not", async () => {
  const database = freshDatabase();
  await importFiles(
    database,
    files((_, month) => month !== "2023-07"),
  );
  const overview = await visiting(database, { filters: { from: "2023-06", to: "2023-08" } }).whole(
    overviewReport,
  );
  expect(overview.delivery.undelivered).toMatchObject([{ month: "2023-07", kinds: ["activities"] }]);
  expect(overview.figures?.received).toMatchObject({ current: 60_000, before: 60_000, change: 0 });
  expect(overview.figures?.net).toMatchObject({ before: null, change: null });
  expect(leadSentences(overview, format("en", "CNY")).join(" ")).not.toMatch(/missing/);
});

test("a month that one branch did not deliver is a finding, and not complete where it is missed", async () => {
  const database = freshDatabase();
  await importFiles(
    database,
    files((branch, month) => branch !== "B2" || month !== "2023-05"),
  );
  const found = (await shown(database, dataQualityReport)).rows.filter(
    ({ issue }) => issue === "undelivered-month",
  );
  expect(found.map(({ table, examples }) => [table, examples])).toEqual([["activities", "B2 2023-05"]]);
  const complete = async (filters: { branch?: string[] }) =>
    (await shown(database, trendReport, { filters })).rows.find(({ month }) => month === "2023-05")?.complete;
  expect(await complete({ branch: ["B2"] })).toBe(false);
  expect(await complete({ branch: ["B3"] })).toBe(true);
  // A third of the work of all.
  expect(await complete({})).toBe(false);
  expect(verifyDerived(database)?.differences).toEqual([]);
});

test("the row of a small branch that lacks a month is compared with nothing, and the others are", async () => {
  const database = freshDatabase();
  const few = Array.from({ length: 21 }, (_, place) => `B${place + 4}`);
  await importFiles(
    database,
    files((branch, month) => branch !== "B2" || month !== "2023-05", "", [...BRANCHES, ...few]),
  );
  const filters = { from: "2023-05", to: "2023-06", vs_from: "2023-03", vs_to: "2023-04" };
  const { rows } = await whollyShown(database, branchesReport, { filters });
  const of = (code: string) => rows.find(({ key }) => key === code)!;
  expect(of("B1").change_received_minor).toBe(0);
  expect(of("B2").change_received_minor).toBeNull();
  expect(reasonOf(of("B2").reason, "change_received_minor")).toBe("part-period");
});

test("work dated years before the log of collection begins no trend, though cases defaulted then", async () => {
  const database = freshDatabase();
  await importFiles(
    database,
    files(() => true, "AX,B1-1,2017-05-05,routine-contact\n"),
  );
  const { rows, delivery } = await shown(database, trendReport);
  expect(delivery.firstMonth).toBe("2023-01");
  expect(delivery.farDates).toMatchObject([{ finding: "far-date-2017-05-05", facts: 1, isEarly: true }]);
  expect(rows.map(({ month }) => month)).toEqual(["2017-05", ...MONTHS]);
  expect(rows[0]).toMatchObject({ activities: 1, complete: false });
  const found = (await shown(database, dataQualityReport)).rows.filter(({ issue }) => issue === "far-date");
  expect(found).toMatchObject([{ table: "activities", rows: 1, examples: "AX" }]);
});
