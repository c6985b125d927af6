/** The board pack on a wall, as the server sends it. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { loader as packLoader } from "~/routes/pack/route";
import { loader } from "~/routes/walk/route";
import type { Slide } from "~/routes/walk/walk-props";
import { textOf } from "../components/rendered";
import { emptyDatabase } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

const walkOf = (address: string) => loaded<{ head: string; slides: Slide[] }>(loader, address);

test.each(["en", "zh"])("shows what the pack shows, a sheet at a time (%s)", async (lang) => {
  const { slides } = await walkOf(`/walk?lang=${lang}`);
  const pack = textOf((await loaded<{ markup: string }>(packLoader, `/pack?lang=${lang}`)).markup);
  expect(slides).toHaveLength(8);
  for (const { body } of slides) {
    const sheet = textOf(body);
    expect(sheet.length).toBeGreaterThan(10);
    expect(pack).toContain(sheet);
  }
});

test("each sheet leads to the ones beside it, and to its page under the same filters", async () => {
  const { slides } = await walkOf("/walk?cause=wilful-refusal&every=30");
  const keys = slides.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  slides.forEach(({ foot }, at) => {
    const [first, ...others] = [...foot.matchAll(/href="#(\w+)"/g)].map(([, key]) => key);
    if (at > 0) expect(first).toBe(keys[at - 1]);
    if (at < keys.length - 1) expect(others.at(-1)).toBe(keys[at + 1]);
    expect(foot).toMatch(/href="\/[\w-]*\?cause=wilful-refusal&amp;lang=en">/);
    expect(foot).not.toContain("every=");
  });
});

test("no two sheets name two things alike", async () => {
  const { head, slides } = await walkOf("/walk");
  const document =
    head + slides.map(({ key, body, foot }) => `<div id="${key}">${body}${foot}</div>`).join("");
  const ids = [...document.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(slides.length);
  expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
});

test("says what to do while nothing is loaded, and refuses a wrong filter", async () => {
  const empty = emptyDatabase();
  servePagesFrom(empty);
  const { head, slides } = await walkOf("/walk");
  empty.close();
  expect(slides).toHaveLength(0);
  expect(head).toContain("empty-state");
  servePagesFrom(ledger);
  const refused = await loaded(loader, "/walk?from=2025-13").catch((thrown: Response) => thrown);
  expect(refused).toMatchObject({ status: 400 });
});
