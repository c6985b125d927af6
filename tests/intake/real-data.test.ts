/** The two public data sets that lie beside the project, through the profiles that ship. */

import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { readProfile } from "~/intake/read-profile.server";
import { sequencesReport } from "~/reports/flows/sequences-report.server";
import { shown } from "../support/answered";
import { contentOf, freshDatabase, importPaths } from "./imported";

const FINES = path.resolve("../shared/data/traffic_fines/events.csv");
const BANK = path.resolve("../shared/data/bank_recovery/bank_data.csv");
const MINUTES = 60_000;

describe.skipIf(!existsSync(FINES))(
  "traffic fines (skipped where ../shared/data/traffic_fines is absent)",
  () => {
    test(
      "come out to the cent and the case",
      async () => {
        const database = freshDatabase();
        const profile = readProfile("seeds/profiles/traffic-fines.json");
        const result = await importPaths(database, [FINES], { profile });
        expect(result).toMatchObject({ outcome: "loaded", currency: "EUR" });
        const row = (sql: string) => database.sqlite.prepare(sql).raw().get();
        expect(row("SELECT count(*), sum(exposure_minor) FROM recovery_cases")).toEqual([
          150_370, 672_190_116,
        ]);
        expect(row("SELECT count(*), sum(amount_minor), count(DISTINCT case_id) FROM receipts")).toEqual([
          77_601, 360_129_245, 69_715,
        ]);
        expect(
          row(`SELECT count(*), count(DISTINCT case_id) FROM activities a JOIN methods m ON m.id = a.method_id
             WHERE m.name = 'Send for Credit Collection'`),
        ).toEqual([59_013, 59_013]);
        // The officer of a fine is the resource of its Create Fine; the one of "Appeal to Judge" is the court's.
        expect(row("SELECT count(*) FROM officers WHERE id <> 0")).toEqual([147]);
        expect(row("SELECT cut_off_day, dates_assumed FROM portfolio")).toEqual([
          dayFromIso("2013-06-18"),
          0,
        ]);
        // Every amount of a fine but the first is a penalty's; every expense but zero a cost.
        expect(row("SELECT count(*), sum(amount_minor) FROM charges WHERE kind = 'penalty'")).toEqual([
          79_860, 401_393_726,
        ]);
        expect(row("SELECT count(*), sum(amount_minor) FROM charges WHERE kind = 'cost'")).toEqual([
          101_127, 124_215_285,
        ]);
        expect(row("SELECT sum(amount_minor) FROM credits")).toEqual([360_129_245]);
        // Every event but "Create Fine", with which each fine begins, is an activity or a receipt: the published variants.
        const { rows } = await shown(database, sequencesReport);
        expect(rows).toHaveLength(231);
        expect(rows.slice(0, 6).map(({ cases }) => cases)).toEqual([
          56_482, 46_371, 20_385, 9520, 3736, 3301,
        ]);
        expect(rows.reduce((sum, { cases }) => sum + Number(cases), 0)).toBe(150_370);
        expect(rows.reduce((sum, { received_minor }) => sum + Number(received_minor), 0)).toBe(360_129_245);
      },
      10 * MINUTES,
    );
  },
);

describe.skipIf(!existsSync(BANK))(
  "charged-off accounts (skipped where ../shared/data/bank_recovery is absent)",
  () => {
    test("load with assumed dates that the portfolio owns up to, and nothing else made up", async () => {
      const database = freshDatabase();
      const profile = readProfile("seeds/profiles/bank-recovery.json");
      const result = await importPaths(database, [BANK], { profile });
      expect(result).toMatchObject({ outcome: "loaded", currency: "USD" });
      const row = (sql: string) => database.sqlite.prepare(sql).raw().get();
      expect(row("SELECT count(*), sum(exposure_minor) FROM recovery_cases")).toEqual([1882, 519_425_900]);
      expect(row("SELECT count(*), sum(amount_minor) FROM receipts")).toEqual([1882, 752_982_194]);
      expect(row("SELECT count(*), count(DISTINCT method_id) FROM activities")).toEqual([1882, 5]);
      expect(row("SELECT count(*) FROM officers WHERE id <> 0")).toEqual([0]);
      expect(row("SELECT dates_assumed FROM portfolio")).toEqual([1]);
      const assumptions = database.sqlite
        .prepare("SELECT assumptions FROM portfolio")
        .pluck()
        .get() as string;
      expect(JSON.parse(assumptions)).toEqual([
        { table: "cases", field: "defaulted_on", value: "2000-01-01" },
        { table: "activities", field: "on", value: "2000-01-01" },
        { table: "receipts", field: "on", value: "2000-01-01" },
      ]);
      const before = contentOf(database);
      expect((await importPaths(database, [BANK], { profile })).outcome).toBe("unchanged");
      expect(contentOf(database)).toEqual(before);
    });
  },
);
