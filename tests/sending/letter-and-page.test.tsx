/** A saved view says one thing: its mail, its page and its file, under its filters, in both languages. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { createElement, type FunctionComponent } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PlacePage } from "~/components/place-page";
import { LANGUAGES, type Language } from "~/domain/text";
import { exportReport } from "~/exports/export.server";
import { format } from "~/format";
import { OverviewPage } from "~/routes/_index/overview-page";
import { loader as overviewLoader } from "~/routes/_index/route";
import { loader as branchesLoader } from "~/routes/branches/route";
import { loader as causesLoader } from "~/routes/causes/route";
import { MethodsPage } from "~/routes/methods/methods-page";
import { loader as methodsLoader } from "~/routes/methods/route";
import { loader as regionsLoader } from "~/routes/regions/route";
import { loader as trendLoader } from "~/routes/trend/route";
import { TrendPage } from "~/routes/trend/trend-page";
import { letterOfView } from "~/sending/letter-of-view.server";
import { sentFilters, sentPage } from "~/sending/sent-page.server";
import { sqliteStore } from "~db/sqlite-store";
import { rendered, textOf } from "../components/rendered";
import { visiting } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;
type Face = FunctionComponent<Record<string, unknown>>;
const face = (component: unknown) => component as Face;
const PAGES: readonly (readonly [address: string, loader: Loader, page: Face, given?: object])[] = [
  ["/", overviewLoader, face(OverviewPage)],
  ["/methods", methodsLoader, face(MethodsPage)],
  ["/regions", regionsLoader, face(PlacePage), { name: "regions" }],
  ["/branches", branchesLoader, face(PlacePage), { name: "branches" }],
  ["/causes", causesLoader, face(PlacePage), { name: "causes" }],
  ["/trend", trendLoader, face(TrendPage)],
];
const SEARCHES = ["", "?region=north", "?to=2024-06"];

const ledger = evenLedger();
beforeAll(() => servePagesFrom(ledger));
afterAll(() => ledger.close());

const AT = "2025-01-02T08:00:00.000Z";

async function letterOf(address: string, language: Language) {
  const page = sentPage(address)!;
  const filters = await sentFilters(sqliteStore(ledger), page, address);
  const visit = visiting(ledger, { filters: { ...filters, lang: language } });
  return letterOfView(visit, page, { title: "View", address }, AT);
}

async function fileOf(address: string, language: Language): Promise<string[]> {
  const page = sentPage(address)!;
  if (page.kind !== "report") return [];
  const filters = await sentFilters(sqliteStore(ledger), page, address);
  const visit = visiting(ledger, { filters: { ...filters, lang: language } });
  const file = await exportReport(visit, page.name, "csv", { meta: false, exportedAt: AT });
  let text = "";
  for await (const piece of file.body) text += piece;
  return text.trimEnd().split("\r\n");
}

const plain = (text: string) => textOf(text).replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
const squeezed = (text: string) => text.replaceAll(/\s+/g, "");

test.each(
  PAGES.flatMap((page) =>
    SEARCHES.flatMap((search) => LANGUAGES.map((lang) => [page[0] + search, lang, page] as const)),
  ),
)("%s, %s", async (address, language, [, loader, page, given]) => {
  const letter = await letterOf(address, language);
  const data = await loaded<object>(loader, `${address}${address.includes("?") ? "&" : "?"}lang=${language}`);
  const props = { format: format(language, "CNY"), ...given, ...data };
  const text = squeezed(plain(rendered(createElement(page, props), address)));

  const isOverview = address.split("?")[0] === "/";
  // The last sentence of a table's letter counts its rows.
  const spoken = isOverview ? letter.sentences : letter.sentences.slice(0, -1);
  expect(spoken.length).toBeGreaterThan(0);
  for (const sentence of spoken) expect(text).toContain(squeezed(plain(sentence)));
  for (const { value } of letter.figures) expect(text).toContain(squeezed(plain(value)));

  const [, ...lines] = await fileOf(address, language);
  const { rows = [] } = letter.table ?? {};
  // The letter holds the first rows of the file, in its order; a month is written as a date there.
  if (!address.startsWith("/trend"))
    for (const [at, [name = ""]] of rows.entries()) expect(lines[at]).toContain(name);
  for (const row of rows) expect(text).toContain(squeezed(plain(row[0] ?? "")));
});
