/** Saved views: kept by this browser, opened first where it wishes, and never an address of another site. */
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { MOST_VIEWS, NO_VIEWS, ownAddress, type SavedViews } from "~/domain/saved-views";
import { action, loader } from "~/routes/views/route";
import { keptViews, savedViews, startOf } from "~/writing/saved-views.server";

const HOST = "localhost:3000";
const cookieOf = (views: SavedViews) => keptViews(views)!.split(";")[0]!;
const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://${HOST}${path}`, { headers });

async function asked(views: SavedViews, fields: Record<string, string>, language = "en") {
  const response = (await action({
    request: new Request(`http://${HOST}/views?lang=${language}`, {
      method: "POST",
      headers: { Cookie: cookieOf(views) },
      body: new URLSearchParams(fields),
    }),
    params: {},
    context: {} as AppLoadContext,
  })) as Response;
  const cookie = response.headers.get("Set-Cookie");
  const after = cookie === null ? null : savedViews(request("/", { Cookie: cookie.split(";")[0]! }));
  return { status: response.status, after, text: response.status === 400 ? await response.text() : "" };
}

const north = { name: "北部 · North", address: "/methods?region=N&from=2025-01" };
const saved: SavedViews = { views: [north], start: null };

test("a view is saved, renewed under its name, opened first, and removed with its being first", async () => {
  const once = await asked(NO_VIEWS, { act: "save", ...north });
  expect(once).toMatchObject({ status: 302, after: saved });
  const whole = await asked(saved, {
    act: "save",
    name: north.name,
    address: `http://${HOST}/officers?branch=B1#top`,
  });
  expect(whole.after?.views).toEqual([{ name: north.name, address: "/officers?branch=B1" }]);
  const first = await asked(saved, { act: "start", name: north.name });
  expect(first.after?.start).toBe(north.name);
  expect((await asked(first.after!, { act: "start", name: "" })).after?.start).toBeNull();
  expect((await asked(first.after!, { act: "remove", name: north.name })).after).toEqual(NO_VIEWS);
});

test("what is no address of ours, has no name or is too much is refused in a sentence, and nothing changes", async () => {
  for (const address of [
    "https://elsewhere.example/methods",
    "//elsewhere.example",
    "methods",
    "javascript:alert(1)",
  ])
    expect(await asked(saved, { act: "save", name: "x", address })).toMatchObject({
      status: 400,
      after: null,
    });
  expect((await asked(saved, { act: "save", name: " ", address: "/" })).text).toContain("needs a name");
  expect((await asked(saved, { act: "save", name: " ", address: "/" }, "zh")).text).toContain("请填写名称");
  const views = Array.from({ length: MOST_VIEWS }, (_, at) => ({ name: `v${at}`, address: "/trend" }));
  expect((await asked({ views, start: null }, { act: "save", name: "more", address: "/" })).text).toContain(
    "at most",
  );
  const long = views.map(({ name }) => ({
    name: `${name}${"长".repeat(50)}`,
    address: `/cases?${"q".repeat(230)}`,
  }));
  expect(keptViews({ views: long, start: null })).toBeNull();
});

test("the product opens at the view chosen, but its own links to the overview lead there", () => {
  const Cookie = cookieOf({ views: [north], start: north.name });
  expect(startOf(request("/", { Cookie, "Sec-Fetch-Site": "none" }))).toBe(north.address);
  expect(startOf(request("/", { Cookie, "Sec-Fetch-Site": "same-origin" }))).toBeNull();
  expect(startOf(request("/", { Cookie }))).toBeNull();
  expect(startOf(request("/?region=S", { Cookie, "Sec-Fetch-Site": "none" }))).toBeNull();
  expect(startOf(request("/", { Cookie: cookieOf(saved), "Sec-Fetch-Site": "none" }))).toBeNull();
  const itself = cookieOf({ views: [{ name: "home", address: "/" }], start: "home" });
  expect(startOf(request("/", { Cookie: itself, "Sec-Fetch-Site": "none" }))).toBeNull();
});

test("a cookie that is not ours counts as none, and a view of another site is left out of it", () => {
  for (const Cookie of ["views=x", "views=", "views=eyJ2aWV3cyI6MX0"])
    expect(savedViews(request("/", { Cookie }))).toEqual(NO_VIEWS);
  const foreign = { views: [north, { name: "y", address: "//elsewhere.example" }], start: "y" };
  expect(savedViews(request("/", { Cookie: cookieOf(foreign) }))).toEqual(saved);
});

test("the form offers the page that one came from", async () => {
  const markup = async (from: string) => {
    const response = await loader({
      request: request("/views", { Referer: from }),
      params: {},
      context: {} as AppLoadContext,
    });
    return ((await response.json()) as { markup: string }).markup;
  };
  expect(await markup(`http://${HOST}/causes?region=N`)).toContain('value="/causes?region=N"');
  expect(await markup("https://elsewhere.example/causes")).not.toContain("elsewhere");
  expect(ownAddress("http://[", HOST)).toBeNull();
});
