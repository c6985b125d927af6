import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { databaseOf, sqliteStore } from "~db/sqlite-store";
import { type Store, whyRefused } from "~db/store";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = (file: string, options = {}) => {
  const database = openDatabase(file, options);
  if (!database.sqlite.readonly) migrateDatabase(database);
  return sqliteStore(database);
};
const inFile = () => opened(path.join(folder, "data.db"));

const ONE_MORE = sql`INSERT INTO portfolio (id, currency, version, is_demo, dates_assumed, assumptions)
      VALUES (1, 'CNY', 1, 0, 0, '[]')
      ON CONFLICT (id) DO UPDATE SET version = version + 1`;
const moveOn = (store: Store) => store.tx((writer) => writer.run(ONE_MORE));

const NUMBERS = (
  most: number,
) => sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})
  SELECT i, i * 2 FROM n`;

test("values are bound, and yes and no leave as booleans", async () => {
  const store = opened(":memory:");
  const query = sql`SELECT ${"it's"} AS text, ${true} AS "isYes", 0 AS "isNo", NULL AS "isUnknown"`;
  const rows = await store.rows<Record<string, unknown>>(query, ["isYes", "isNo", "isUnknown"]);
  expect(rows).toEqual([{ text: "it's", isYes: true, isNo: false, isUnknown: null }]);
  store.close();
});

test("a stream gives all rows once, in batches of thousands", async () => {
  const store = inFile();
  const sizes: number[] = [];
  let sum = 0;
  for await (const batch of store.stream<[number, number]>(NUMBERS(20_000))) {
    sizes.push(batch.length);
    for (const [one, twice] of batch) sum += twice - one;
  }
  expect(sum).toBe((20_000 * 20_001) / 2);
  expect(sizes.slice(0, -1).every((size) => size >= 1000)).toBe(true);
  store.close();
});

test("while a stream is read, something may be written", async () => {
  const store = inFile();
  let batches = 0;
  for await (const _ of store.stream(NUMBERS(10_000))) {
    batches += 1;
    await moveOn(store);
  }
  expect(await store.version()).toBe(batches);
  store.close();
});

describe("a snapshot", () => {
  test("sees one state over its awaits, whatever is asked in it", async () => {
    const store = inFile();
    const versions = await store.snapshot(async (look) => {
      const first = await look.version();
      await moveOn(opened(store.file));
      await pause(5);
      return [first, await look.version(), await store.version(), await look.snapshot(() => look.version())];
    });
    expect(versions).toEqual([0, 0, 0, 0]);
    expect(await store.version()).toBe(1);
    store.close();
  });

  test("stands beside others, and ends with what fails in it", async () => {
    const store = inFile();
    const late = store.snapshot(async (look) => {
      await look.version();
      await pause(20);
      return look.version();
    });
    await pause(1);
    await expect(store.snapshot(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await moveOn(store);
    expect(await store.snapshot((look) => look.version())).toBe(1);
    expect(await late).toBe(0);
    store.close();
  });

  test("of a database in memory waits for the one before it", async () => {
    const store = opened(":memory:");
    const order: string[] = [];
    const look = (name: string) =>
      store.snapshot(async () => {
        order.push(`${name} begins`);
        await pause(5);
        order.push(`${name} ends`);
      });
    await Promise.all([look("one"), look("two")]);
    expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
    store.close();
  });
});

test("work that nobody waits for ends at its next query or batch, and at no other's", async () => {
  const store = inFile();
  let isOver = false;
  const mine = store.until(() => {
    if (isOver) throw new Error("over");
  });
  expect(await mine.version()).toBe(0);
  const reading = (async () => {
    for await (const _ of mine.stream(NUMBERS(20_000))) isOver = true;
  })();
  await expect(reading).rejects.toThrow("over");
  await expect(mine.rows(sql`SELECT 1`)).rejects.toThrow("over");
  await expect(mine.snapshot(() => 1)).rejects.toThrow("over");
  expect(await store.version()).toBe(0);
  expect(mine.identity).toBe(store.identity);
  store.close();
});

describe("writing", () => {
  test("is whole or nothing", async () => {
    const store = inFile();
    const failing = store.tx(async (writer) => {
      await writer.run(ONE_MORE);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await store.version()).toBe(0);
    store.close();
  });

  test("says why it was refused: busy, full or read-only", async () => {
    const store = inFile();
    const { sqlite } = databaseOf(store);
    sqlite.pragma("busy_timeout = 1");
    const other = openDatabase(store.file);
    other.sqlite.exec("BEGIN IMMEDIATE");
    expect(whyRefused(await moveOn(store).catch((error) => error))).toBe("busy");
    other.sqlite.exec("ROLLBACK");
    other.close();
    sqlite.pragma(`max_page_count = ${sqlite.pragma("page_count", { simple: true })}`);
    const filling = store.tx((writer) =>
      writer.run(sql`INSERT INTO analyses (question, version, result, computed_at)
        VALUES ('q', 0, ${"x".repeat(1_000_000)}, '')`),
    );
    expect(whyRefused(await filling.catch((error) => error))).toBe("full");
    const reading = opened(store.file, { readonly: true });
    expect(whyRefused(await moveOn(reading).catch((error) => error))).toBe("read-only");
    expect(whyRefused(new Error("else"))).toBeNull();
    reading.close();
    store.close();
  });
});

test("the words of the dialect mean what they say", async () => {
  const store = opened(":memory:");
  const { dialect: say } = store;
  const t = sql`(SELECT 1 AS n, 'b' AS x UNION ALL SELECT 2, 'a' UNION ALL SELECT 3, NULL)`;
  const [row] =
    await store.rows(sql`SELECT ${say.realSum(sql`n`)} AS sum, ${say.least(sql`3`, sql`2`)} AS least,
    ${say.greatest(sql`3`, sql`2`)} AS greatest, ${say.countIf(sql`n > 1`)} AS count,
    ${say.joinedInOrder(sql`x`, ";", sql`n`)} AS joined, ${say.isSame(sql`NULL`, sql`NULL`)} AS same,
    ${say.isLike(sql`'Wang'`, "wA%")} AS "like", ${say.wholeQuotient(sql`${7}`, sql`${2}`)} AS quotient FROM ${t}`);
  expect(row).toEqual({
    sum: 6,
    least: 2,
    greatest: 3,
    count: 2,
    joined: "b;a",
    same: 1,
    like: 1,
    quotient: 3,
  });
  const ordered = await store.rows<{ x: string }>(
    sql`SELECT x FROM ${t} ORDER BY ${say.withEmpty(say.byCodePoint(sql`x`), "last")}`,
  );
  expect(ordered.map(({ x }) => x)).toEqual(["a", "b", null]);
  store.close();
});
