/** Received against target: which money counts, which months, and what is said where there is no target. */
import { expect, test } from "vitest";
import { targetSentences } from "~/components/targets/target-sentences";
import type { FilterState } from "~/domain/filters";
import type { AgainstTarget } from "~/domain/targets";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { againstTarget } from "~/reports/targets/against-target.server";
import { targetsReport } from "~/reports/targets/targets-report.server";
import { targetWords } from "~/words/served-words.server";
import { errorLines, freshDatabase, importFiles } from "../intake/imported";
import { shown, visiting } from "../support/answered";

const PLACES = `branch,name,region,region_name
B1,One,N,North
B2,Two,N,North
B3,Three,S,South
`;
const CASES = `case_id,borrower_id,branch,region,exposure,defaulted_on
C1,K1,B1,N,90000,2023-01-05
C2,K2,B2,N,90000,2023-01-05
C3,K3,B3,S,90000,2023-01-05
`;
const ACTIVITIES = "case_id,on,method\nC1,2023-12-31,mediation\nC1,2024-09-30,mediation\n";

/** 100 a month in each of three branches, from October 2023 to September 2024. */
const RECEIPTS = ["C1", "C2", "C3"].flatMap((id) =>
  Array.from({ length: 12 }, (_, at) => {
    const month = at < 3 ? `2023-${at + 10}` : `2024-${String(at - 2).padStart(2, "0")}`;
    return `${id},${month}-10,100\n`;
  }),
);

async function ledger(targets: string | null) {
  const database = freshDatabase();
  const result = await importFiles(database, {
    "branches.csv": PLACES,
    "cases.csv": CASES,
    "activities.csv": ACTIVITIES,
    "receipts.csv": `case_id,on,amount\n${RECEIPTS.join("")}`,
    ...(targets === null ? {} : { "targets.csv": `month,branch,region,amount\n${targets}` }),
  });
  expect(errorLines(result)).toEqual([]);
  return (filters: Partial<FilterState> = {}) => ({
    against: () => visiting(database, { filters }).whole(againstTarget),
    table: () => shown(database, targetsReport, { filters }),
  });
}

const sayingOf = (against: AgainstTarget, language: Language = "en") =>
  targetSentences(format(language, "CNY"), targetWords(language), against).join(" ").replace(/\s/g, " ");

const each = (months: readonly string[], place: string, amount: number) =>
  months.map((month) => `${month},${place},${amount}\n`).join("");
const MONTHS_2024 = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);

test("only months and places with a target are compared, and what is left out is named", async () => {
  // B1 for the nine months of 2024 that are over, the south as a whole for the last three.
  const asked = await ledger(
    each(MONTHS_2024.slice(0, 9), "B1,", 125) + each(MONTHS_2024.slice(6, 9), ",S", 50),
  );
  const { period, total, places, outsideMinor, ahead } = await asked().against();
  expect(period).toEqual({ from: "2023-10", to: "2024-09", months: 12 });
  expect(total).toEqual({ targetMinor: 9 * 12_500 + 3 * 5000, receivedMinor: 12 * 10_000, months: 9 });
  expect(places).toMatchObject([
    { kind: "branch", code: "B1", months: 9, targetMinor: 112_500, receivedMinor: 90_000 },
    { kind: "region", code: "S", months: 3, targetMinor: 15_000, receivedMinor: 30_000 },
  ]);
  // Compared and left out add up to everything received.
  expect(outsideMinor + total!.receivedMinor).toBe(36 * 10_000);
  expect(ahead).toBeNull();
  expect((await asked().table()).rows).toMatchObject([
    { place: "branch", key: "B1", label: "One", reached_share: 0.8 },
    { place: "region", key: "S", label: "South", reached_share: 2 },
  ]);
});

test("a region's own target goes before its branches', and a chosen branch has its own alone", async () => {
  const asked = await ledger(
    each(["2024-09"], ",N", 300) + each(["2024-09"], "B1,", 90) + each(["2024-08"], "B1,", 110),
  );
  const whole = await asked().against();
  expect(whole.total).toEqual({ targetMinor: 30_000 + 11_000, receivedMinor: 20_000 + 10_000, months: 2 });
  const one = await asked({ branch: ["B1"] }).against();
  expect(one.total).toEqual({ targetMinor: 20_000, receivedMinor: 20_000, months: 2 });
  expect((await asked({ branch: ["B3"] }).against()).reason).toBe("none-here");
  expect((await asked({ region: ["S"] }).against()).total).toBeNull();
  expect((await asked({ region: ["N"], from: "2024-08", to: "2024-08" }).against()).total).toEqual({
    targetMinor: 11_000,
    receivedMinor: 10_000,
    months: 1,
  });
});

test("the same branch with and without its region is one target: the newer", async () => {
  const asked = await ledger("2024-09,B1,,80\n2024-09,B1,N,125\n");
  expect((await asked().against()).total).toMatchObject({ targetMinor: 12_500, receivedMinor: 10_000 });
});

test("the year that is not over: what is still needed a month, and where the recent rate ends", async () => {
  const asked = await ledger(each(MONTHS_2024, "B1,", 150));
  const against = await asked().against();
  expect(against.ahead).toEqual({
    year: 2024,
    targetMinor: 180_000,
    receivedMinor: 90_000,
    months: 3,
    to: "2024-12",
    paceMinor: 10_000,
    paceMonths: 3,
  });
  const said = sayingOf(against);
  expect(said).toContain("¥900 was received against a target of ¥1,350, 67 %");
  expect(said).toContain("¥300 a month is needed until Dec 2024");
  expect(said).toContain("2024 would end at 67 % of its target");
  // Of other months than the last nothing is continued.
  expect((await asked({ from: "2024-01", to: "2024-06" }).against()).ahead).toBeNull();
});

test("without a target a page names the file that sets one, and never a share", async () => {
  const none = await (await ledger(null))().against();
  expect(none.reason).toBe("none-loaded");
  expect(sayingOf(none)).toContain("“targets”");
  expect(sayingOf(none, "zh")).toContain("回款目标");
  const asked = await ledger(each(["2024-09"], "B1,", 90));
  for (const filters of [{ method: ["mediation"] }, { cause: ["unknown"] }, { status: ["open" as const] }]) {
    const narrowed = await asked(filters).against();
    expect(narrowed.reason).toBe("narrowed");
    expect(narrowed.total).toBeNull();
  }
  const other = await asked({ from: "2023-10", to: "2023-12" }).against();
  expect(sayingOf(other)).toContain("cover none of these places in Oct 2023 – Dec 2023");
});

test("a target of nothing has no share", async () => {
  const asked = await ledger(each(["2024-09"], "B1,", 0));
  const { rows } = await asked().table();
  expect(rows[0]).toMatchObject({ reached_share: null, reason: { reached_share: "zero-denominator" } });
});
