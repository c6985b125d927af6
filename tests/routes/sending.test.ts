/** The page of what is sent: what it adds, refuses and shows, and how a receiver ends it. */
import type { AppLoadContext } from "@remix-run/node";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MOST_SUBSCRIPTIONS } from "~/domain/sending";
import { action, loader } from "~/routes/sending/route";
import { action as endAction, loader as endLoader } from "~/routes/sending_.$token/route";
import { subscriptions } from "~db/queries/sending/subscriptions";
import { sqliteStore } from "~db/sqlite-store";
import type { Store } from "~db/store";
import { freshDatabase, importFiles, SMALL_PORTFOLIO } from "../intake/imported";
import { servePagesFrom } from "../support/page-of";

let store: Store;
const context = {} as AppLoadContext;

beforeEach(async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  store = sqliteStore(database);
  servePagesFrom(database);
});
afterEach(() => vi.unstubAllEnvs());

const VIEW = {
  act: "add",
  name: "Monday letter",
  address: "/regions?region=north",
  receivers: "boss@bank.example",
  language: "zh",
  occasion: "mondays",
  hour: "8",
  until: "",
};
const ALERT = {
  act: "watch",
  name: "Receipts",
  figure: "receipts-last-month",
  place: "branch=B1",
  direction: "below",
  bound: "1,250.50",
  receivers: "boss@bank.example",
  language: "en",
};

async function asked(fields: Record<string, string>, language = "en") {
  const request = new Request(`http://localhost:3000/sending?lang=${language}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const response = (await action({ request, params: {}, context })) as Response;
  const markup = response.status === 400 ? ((await response.json()) as { markup: string }).markup : "";
  return { status: response.status, said: /role="alert"[^>]*>([^<]*)/.exec(markup)?.[1] ?? "", markup };
}

async function page(language = "en"): Promise<string> {
  const request = new Request(`http://localhost:3000/sending?lang=${language}`);
  const response = (await loader({ request, params: {}, context })) as Response;
  return ((await response.json()) as { markup: string }).markup;
}

test("a page and a figure are added, each receiver by himself, and paused, resumed and deleted", async () => {
  expect((await asked({ ...VIEW, receivers: "boss@bank.example, vice@bank.example" })).status).toBe(302);
  expect((await asked(ALERT)).status).toBe(302);
  const [boss, vice, alert] = await subscriptions(store);
  expect(boss).toMatchObject({ receiver: "boss@bank.example", hour: 8, occasion: "mondays", language: "zh" });
  expect(vice!.token).not.toBe(boss!.token);
  expect(boss!.token).toMatch(/^[\w-]{32}$/);
  expect(alert).toMatchObject({
    address: "/?branch=B1",
    bound: 125_050,
    direction: "below",
    occasion: "crossing",
  });
  const markup = await page();
  for (const shown of ["Monday letter", "every Monday at 08:00", "next: ", "not looked at yet", "¥1,250.50"])
    expect(markup).toContain(shown);
  expect(await page("zh")).toContain("每周一 08:00");
  await asked({ act: "pause", id: "1" });
  expect(await page()).toContain("paused");
  await asked({ act: "resume", id: "1" });
  await asked({ act: "remove", id: "2" });
  expect((await subscriptions(store)).map(({ id, state }) => [id, state])).toEqual([
    [1, "active"],
    [3, "active"],
  ]);
});

test.each([
  [{ ...VIEW, receivers: "boss" }, "is not an address of mail"],
  [{ ...VIEW, receivers: "a@b.example\r\nBcc: x@y.example" }, "is not an address of mail"],
  [{ ...VIEW, receivers: "" }, "at least one receiver"],
  [{ ...VIEW, receivers: Array.from({ length: 10_000 }, (_, at) => `a${at}@b.example`).join(",") }, "10,000"],
  [{ ...VIEW, name: " " }, "Enter a name"],
  [{ ...VIEW, name: "x".repeat(61) }, "Enter a name"],
  [{ ...VIEW, language: "de" }, "Choose English"],
  [{ ...VIEW, address: "https://elsewhere.example/regions" }, "Nothing of this page can be sent"],
  [{ ...VIEW, address: "/imports" }, "Nothing of this page can be sent"],
  [{ ...VIEW, address: "/regions?region=NOWHERE" }, "NOWHERE"],
  [{ ...VIEW, address: "/regions?colour=red" }, "Unknown parameter"],
  [{ ...VIEW, address: `/regions?q=${"x".repeat(300)}` }, "longer than"],
  [{ ...VIEW, occasion: "crossing" }, "Choose when"],
  [{ ...VIEW, hour: "24" }, "hour from 0 to 23"],
  [{ ...VIEW, hour: "" }, "hour from 0 to 23"],
  [{ ...VIEW, until: "2001-01-01" }, "must be a date"],
  [{ ...VIEW, until: "2099-02-30" }, "must be a date"],
  [{ ...ALERT, figure: "x" }, "Choose a figure"],
  [{ ...ALERT, bound: "1,2" }, "must be a number"],
  [{ ...ALERT, bound: "NaN" }, "must be a number"],
  [{ ...ALERT, place: "branch=NOWHERE" }, "Choose a region"],
  [{ ...ALERT, place: "region=north&lang=zh" }, "Choose a region"],
])(
  "what cannot be sent is refused in a sentence, and what was typed stays (%#)",
  async (fields, sentence) => {
    const { status, said, markup } = await asked(fields);
    expect(status).toBe(400);
    expect(said.replace(/\s/g, " ")).toContain(sentence);
    expect(markup).toContain(
      `value="${fields.name.trim() === "" ? "boss@bank.example" : fields.name.slice(0, 10)}`,
    );
    expect(await subscriptions(store)).toEqual([]);
  },
);

test("names lose what could begin another line, and all are bounded in number", async () => {
  await asked({ ...VIEW, name: "Letter\r\nBcc: x@y.example" });
  expect((await subscriptions(store))[0]!.name).toBe("Letter Bcc: x@y.example");
  const twenty = Array.from({ length: 20 }, (_, at) => `a${at}@b.example`).join(";");
  for (let times = 0; times < MOST_SUBSCRIPTIONS / 20 - 1; times++)
    expect((await asked({ ...VIEW, receivers: twenty })).status).toBe(302);
  expect((await asked({ ...VIEW, receivers: twenty })).said).toContain("At most");
  expect(await subscriptions(store)).toHaveLength(MOST_SUBSCRIPTIONS - 19);
});

test("what is missing before a mail can leave is said by name, in both languages, and what would hinder it", async () => {
  for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]) {
    expect(await page()).toContain(name);
    expect(await page("zh")).toContain(name);
  }
  vi.stubEnv("SMTP_URL", "smtp://mail.bank.example");
  vi.stubEnv("MAIL_FROM", "recoup@bank.example");
  vi.stubEnv("PUBLIC_URL", "https://recoup.bank.example");
  expect(await page()).not.toContain("SMTP_URL");
  vi.stubEnv("MAIL_DOMAINS", "bank.example");
  expect((await asked({ ...VIEW, receivers: "a@else.example" })).said).toContain("bank.example");
  vi.stubEnv("MAIL", "off");
  expect(await page()).toContain("MAIL is off");
});

test("a receiver ends his mails by one click: looking ends nothing, the button and the mail program do", async () => {
  await asked({ ...VIEW, receivers: "boss@bank.example, vice@bank.example" });
  const [{ token } = { token: "" }] = await subscriptions(store);
  const at = (method: string, body?: URLSearchParams) => ({
    request: new Request(`http://localhost:3000/sending/${token}?lang=zh`, { method, body }),
    params: { token },
    context,
  });
  const shown = await ((await endLoader(at("GET"))) as Response).text();
  expect(shown).toContain("不再向boss@bank.example发送");
  expect((await subscriptions(store))[0]!.state).toBe("active");
  const answer = await endAction(at("POST", new URLSearchParams({ "List-Unsubscribe": "One-Click" })));
  expect(answer.status).toBe(200);
  expect((await subscriptions(store)).map(({ state }) => state)).toEqual(["ended", "active"]);
  expect(await ((await endLoader(at("GET"))) as Response).text()).toContain("已不再向boss@bank.example发送");
  const none = { ...at("GET"), params: { token: "guessed" } };
  expect(((await endLoader(none)) as Response).status).toBe(404);
});
