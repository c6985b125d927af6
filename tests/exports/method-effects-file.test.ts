/** A method's own file: its effects at every horizon, on the whole and by cause and region, as its page has them. */
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { databaseThroughFiles } from "~/cli/calibrate/database-through-files";
import { METHOD_EFFECT_COLUMNS } from "~/domain/method-effect-columns";
import { HORIZONS } from "~/domain/rules";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { methodEffectsFit } from "~/reports/methods/method-effects-fit.server";
import type { Database } from "~db/client";
import { simulatedWorld } from "../../seeds/world";
import { visiting } from "../support/answered";

let database: Database;
beforeAll(async () => {
  database = await databaseThroughFiles(simulatedWorld({ cases: 300, officers: 8, branches: 2 }, 5));
  return () => database.close();
}, 60_000);

const asked = async (path: string, search: string) => {
  const parameters = new URLSearchParams(search);
  const response = await twin(visiting(database).desk, EVERYTHING, {
    path,
    search: parameters,
    exportedAt: "",
  });
  return [response.status, await response.text()] as const;
};

test("holds every horizon, and the same figures as the fit", { timeout: 120_000 }, async () => {
  const [status, text] = await asked("methods/active-attack", "format=csv");
  expect(status).toBe(200);
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
  expect(Object.keys(rows[0]!)).toEqual(METHOD_EFFECT_COLUMNS.map(({ key }) => key));
  expect([...new Set(rows.map(({ horizon }) => Number(horizon)))]).toEqual([...HORIZONS]);
  const visit = visiting(database);
  const [judged] = (await visit.whole(methodEffectsFit)).horizons;
  const id = (await visit.look([])).dictionaries.method.byCode.get("active-attack")!.id;
  const found = judged!.effects.find(({ methodId }) => methodId === id)!;
  const whole = rows.find(({ horizon, within }) => horizon === "180" && within === "all")!;
  expect(Number(whole.begun_episodes)).toBe(found.matured);
  expect(whole.effect === "" ? null : Number(whole.effect)).toBeCloseTo(found.effect.estimate!, 8);
  const cells = judged!.withinCauses.cells.filter(({ methodId }) => methodId === id);
  expect(rows.filter(({ horizon, within }) => horizon === "180" && within === "cause")).toHaveLength(
    cells.length,
  );
  for (const row of rows) if (row.effect === "") expect(row.reason).toContain("effect:");
});

test("is refused what it would not do, and is there for methods alone", async () => {
  const [status, text] = await asked("methods/active-attack", "format=csv&horizon=90");
  expect([status, text]).toEqual([400, expect.stringContaining("does not read “horizon”")]);
  expect((await asked("methods/none", "format=csv"))[0]).toBe(404);
  expect((await asked("methods/luck", "format=xlsx"))[0]).toBe(404);
  expect((await asked("officers/O1", "format=csv"))[0]).toBe(404);
});
