/** The page of a page's pictures: one look at the page gives all of them, as the files that they are. */
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { loader } from "~/routes/pictures.$/route";
import { loader as twin } from "~/routes/twins.$/route";
import { servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

const bars = (title: string) =>
  `<figure class="bar-list"><figcaption><span class="figure-title">${title}</span></figcaption>
  <table><tr><th>North</th><td class="plot"><svg width="100%" height="16"><rect x="0%" width="50%" y="1" height="14"/></svg></td></tr></table></figure>`;
const PAGE = `<html><body><main><h1>Methods</h1>${bars("Received & credited")}${bars("Second")}</main></body></html>`;

function asking(address: string, params: Record<string, string>) {
  const openPage = vi.fn(async (_address: string) => new Response(PAGE));
  const context = { openPage, askedAt: "2026-01-03T08:00:00Z" };
  const request = new Request(`http://localhost${address}`);
  return { openPage, given: { request, params, context } as unknown as Parameters<typeof loader>[0] };
}

test("shows each picture as the file that the page draws, after one look at it", async () => {
  const { openPage, given } = asking("/pictures/methods?cause=wilful-refusal&lang=en", { "*": "methods" });
  const { title, markup } = await (await loader(given)).json();
  expect(title).toContain("Methods");
  expect(openPage.mock.calls.map(([address]) => address)).toEqual(["/methods?cause=wilful-refusal&lang=en"]);
  const shown = [...markup.matchAll(/<img src="data:image\/svg\+xml,([^"]+)"/g)].map(([, text]) =>
    decodeURIComponent(text ?? "").replaceAll("&#x27;", "'"),
  );
  expect(shown).toHaveLength(2);
  expect(shown[0]).toContain("<title>Received &amp; credited</title>");
  expect(markup).toMatch(/data-png="recoup-methods-bar-list-2-cause-wilful-refusal[\w-]*\.svg"/);
  const search = "?format=svg&picture=bar-list-1&cause=wilful-refusal&lang=en";
  const file = asking(`/twins/methods${search}`, { "*": "methods" });
  expect(await (await twin(file.given)).text()).toBe(shown[0]);
});
