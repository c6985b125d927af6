/** All filters of a page: chosen or left out without a script, and people found by their names. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { loader } from "~/routes/filters/route";
import { loader as officersLoader } from "~/routes/officers/route";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";
import { chanceLedger } from "../support/chance-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

let database: Database;
beforeAll(() => {
  database = chanceLedger();
  database.sqlite.exec(`
    UPDATE officers SET name = 'Wang Wei', name_zh = '王伟' WHERE code IN ('o1', 'o3');
    UPDATE officers SET name = 'Wang Fang', name_zh = '王芳' WHERE code = 'o2'`);
});
afterAll(() => database.close());
beforeEach(() => servePagesFrom(database));

/** Where a page sends a reader on to. */
async function sentTo(page: Parameters<typeof loaded>[0], address: string): Promise<string> {
  const answer = await loaded<unknown>(page, address).catch((error: unknown) => error);
  const response = answer as Response;
  expect(response.status, address).toBe(302);
  return decodeURIComponent(response.headers.get("Location") ?? "");
}

const markup = async (address: string) => (await loaded<{ markup: string }>(loader, address)).markup;
const ticked = (text: string) =>
  [...text.matchAll(/<input type="checkbox"[^>]*name="(\w+)"[^>]*value="([^"]*)"[^>]*>/g)]
    .filter(([input]) => /\bchecked\b/.test(input))
    .map(([, name, value]) => `${name}=${value}`);

describe("the page of all filters", () => {
  test("shows what is chosen and what is left out, of just the filters that the page reads", async () => {
    const regions = await markup(
      "/filters?for=/regions&region=r1&not_cause=unknown&not_status=open&sort=label",
    );
    expect(ticked(regions)).toEqual(["region=r1", "not_cause=unknown", "not_status=open"]);
    expect(regions).toContain('name="sort" value="label"');
    expect(regions).toContain('aria-label="Region: without r2"');
    const methods = await markup("/filters?for=/methods");
    expect(methods).toContain('name="not_region"');
    expect(methods).not.toContain('name="status"');
    expect(methods).not.toContain('name="untouched"');
    expect(await markup("/filters?for=/regions&lang=zh")).toContain("不含");
  });

  test("leads to the page, with empty fields and what was sought left behind", async () => {
    const typed = "for=/regions&not_region=r1&from=&to=&untouched=&sought_officer=wang&show=1";
    expect(await sentTo(loader, `/filters?${typed}`)).toMatch(/^\/regions\?not_region=r1$/);
    expect(await sentTo(loader, "/filters?for=//elsewhere.example/x&show=1")).toBe("/cases");
    expect(await sentTo(loader, "/filters?for=https://elsewhere.example/x&show=1")).toBe("/cases");
  });

  test("lists officers of a name alone, and those chosen; nobody else is in the page", async () => {
    const none = await markup("/filters?for=/officers");
    expect(none).not.toMatch(/Wang/);
    const found = await markup("/filters?for=/officers&sought_officer=王芳&officer=o1");
    expect(found.match(/name="officer" value="(\w+)"|name="officer"[^>]*value="(\w+)"/g)).toHaveLength(2);
    expect(found).toContain("Wang Fang");
    expect(await markup("/filters?for=/officers&sought_officer=zzz")).toContain("named like “zzz”");
  });
});

describe("a name in the place of a code", () => {
  test("is the code, in either language; of two people of one name both", async () => {
    expect(await sentTo(officersLoader, "/officers?officer=王芳")).toBe("/officers?officer=o2");
    expect(await sentTo(officersLoader, "/officers?not_officer=wang wei&page=2")).toBe(
      "/officers?not_officer=o1&not_officer=o3&page=2",
    );
  });

  test("of which only a part was typed leads to those of that name", async () => {
    expect(await sentTo(officersLoader, "/officers?officer=wang&region=r1")).toBe(
      "/filters?region=r1&for=/officers&sought_officer=wang",
    );
    const unknown = await loaded<unknown>(officersLoader, "/officers?officer=zzz").catch((error) => error);
    expect(unknown).toMatchObject({ status: 400 });
  });

  test("is read by files too", async () => {
    const { desk } = visiting(database);
    const search = new URLSearchParams("officer=王芳&format=json");
    const response = await twin(desk, EVERYTHING, { path: "officers", search, exportedAt: "" });
    const { rows, filters } = (await response.json()) as {
      rows: { officer: string }[];
      filters: { officer: string[] };
    };
    expect(filters.officer).toEqual(["o2"]);
    expect(rows.map(({ officer }) => officer)).toEqual(["o2"]);
  });
});
