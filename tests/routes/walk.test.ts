/** The board pack on a wall, as the server sends it. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { loader as packLoader } from "~/routes/pack/route";
import { loader } from "~/routes/walk/route";
import { textOf } from "../components/rendered";
import { emptyDatabase } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

const markupOf = async (address: string) => (await loaded<{ markup: string }>(loader, address)).markup;
const slidesIn = (markup: string) => markup.split('class="slide"').slice(1);

test.each(["en", "zh"])("shows what the pack shows, a sheet at a time (%s)", async (lang) => {
  const slides = slidesIn(await markupOf(`/walk?lang=${lang}`));
  const pack = textOf((await loaded<{ markup: string }>(packLoader, `/pack?lang=${lang}`)).markup);
  expect(slides).toHaveLength(8);
  for (const slide of slides) {
    const [body = ""] = slide.split("<footer");
    const sheet = textOf(body.slice(body.indexOf(">") + 1)).trim();
    expect(sheet.length).toBeGreaterThan(10);
    expect(pack).toContain(sheet);
  }
});

test("each sheet leads to the ones beside it, and to its page under the same filters", async () => {
  const slides = slidesIn(await markupOf("/walk?cause=wilful-refusal&every=30"));
  const keys = slides.map((slide) => / id="(\w+)"/.exec(slide)?.[1]);
  expect(new Set(keys).size).toBe(keys.length);
  slides.forEach((slide, at) => {
    const [, foot = ""] = slide.split('<footer class="slide-foot">');
    const [first, ...others] = [...foot.matchAll(/href="#(\w+)"/g)].map(([, key]) => key);
    if (at > 0) expect(first).toBe(keys[at - 1]);
    if (at < keys.length - 1) expect(others.at(-1)).toBe(keys[at + 1]);
    expect(foot).toMatch(/href="\/[\w-]*\?cause=wilful-refusal&amp;lang=en">/);
    expect(foot).not.toContain("every=");
  });
});

test("says what to do while nothing is loaded, and refuses a wrong filter", async () => {
  const empty = emptyDatabase();
  servePagesFrom(empty);
  const markup = await markupOf("/walk");
  empty.close();
  expect(slidesIn(markup)).toHaveLength(0);
  expect(markup).toContain("empty-state");
  servePagesFrom(ledger);
  const refused = await loaded(loader, "/walk?from=2025-13").catch((thrown: Response) => thrown);
  expect(refused).toMatchObject({ status: 400 });
});
