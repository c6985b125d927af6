/** What the form of the filters offers, and how it is set out. */
import { createElement } from "react";
import { expect, test } from "vitest";
import { TickField } from "~/components/tick-field";
import { filterChoices } from "~/reports/filter-choices.server";
import { rendered, textOf } from "../components/rendered";
import { errorLines, freshDatabase, importFiles } from "../intake/imported";
import { visiting } from "../support/answered";

test("branches are set out by their region, and those of none come last", async () => {
  const database = freshDatabase();
  const result = await importFiles(database, {
    "branches.csv":
      "branch,name,region,region_name\nB1,One,S,South\nB2,Two,N,North\nB3,Three,S,South\nB4,Four,N,North\n",
    "cases.csv": "case_id,borrower_id,branch,region,exposure,defaulted_on\nC1,K1,B1,S,100,2024-01-05\n",
    "activities.csv": "case_id,on,method\nC1,2024-02-01,mediation\n",
    "receipts.csv": "case_id,on,amount\nC1,2024-03-01,10\n",
  });
  expect(errorLines(result)).toEqual([]);
  const { branch, region } = await visiting(database).whole(filterChoices);
  expect(branch.known?.map(({ code, within }) => [code, within?.en])).toEqual([
    ["B2", "North"],
    ["B4", "North"],
    ["B1", "South"],
    ["B3", "South"],
    ["unknown", undefined],
  ]);
  expect(region.known?.every(({ within }) => within === undefined)).toBe(true);
  const field = { name: "branch", label: "Branch", language: "en" as const, chosen: ["B3"] };
  const markup = rendered(createElement(TickField, { ...field, choices: branch.known ?? [] }), "/");
  expect(textOf(markup)).toBe("Branch North Two Four South One Three Unknown");
});

test("codes that are numbers are offered in the order of the numbers, what is unknown last", async () => {
  const database = freshDatabase();
  const cases = ["30", "3", "29", ""].map((branch, at) => `C${at},K${at},${branch},S,100,2024-01-05\n`);
  const result = await importFiles(database, {
    "cases.csv": `case_id,borrower_id,branch,region,exposure,defaulted_on\n${cases.join("")}`,
    "activities.csv": "case_id,on,method\nC1,2024-02-01,mediation\n",
    "receipts.csv": "case_id,on,amount\nC1,2024-03-01,10\n",
  });
  expect(errorLines(result)).toEqual([]);
  const { branch } = await visiting(database).whole(filterChoices);
  expect(branch.known?.map(({ code }) => code)).toEqual(["3", "29", "30", "unknown"]);
});
