/** The built server with its worker: what no cell answers, and what is left when the server is stopped. */
import { afterEach, expect, test } from "vitest";
import { type RunningServer, runningServer } from "./running-server";

let server: RunningServer | undefined;
afterEach(() => server?.stop());

/** Whatever the size of the portfolio, what no cell answers is heavy. */
const ALL_HEAVY = { HEAVY_FROM_ROWS: "0" };
const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

test("answers from the rows as from the cells, page and twins, in the worker", async () => {
  server = await runningServer(ALL_HEAVY);
  const heavy = `${server.url}/regions.json?security=none&security=guarantee&security=pledge&security=mortgage&security=unknown`;
  const [all, none] = await Promise.all([fetch(heavy), fetch(`${server.url}/regions.json`)]);
  expect([all.status, none.status]).toEqual([200, 200]);
  const counts = async (response: Response) => {
    const { rows } = (await response.json()) as { rows: Record<string, unknown>[] };
    return rows.map(({ key, cases, exposure_minor, received_minor }) => [
      key,
      cases,
      exposure_minor,
      received_minor,
    ]);
  };
  const counted = await counts(all);
  expect(counted.length).toBeGreaterThan(2);
  expect(counted).toEqual(await counts(none));
  const page = await fetch(heavy.replace(".json", ""));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<table");
});

test("sends home who waits for a fit when it is stopped, and ends well", async () => {
  server = await runningServer(ALL_HEAVY);
  const waiting = MONTHS.map((month) =>
    fetch(`${server?.url}/methods.json?from=2020-${month}&security=mortgage`).then(({ status }) => status),
  );
  // The first of them, so that the others are under way.
  await Promise.race(waiting);
  const stopped = server.stop();
  server = undefined;
  const statuses = await Promise.all(waiting);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  await stopped;
});
