/** Mails as a real mail server receives them: what stands in them, that none leaves twice, and what becomes of those refused. */
import { sql } from "drizzle-orm";
import readExcel from "read-excel-file/node";
import { afterEach, expect, test } from "vitest";
import { deskOver } from "~/desk.server";
import { dayFromIso } from "~/domain/calendar";
import { format } from "~/format";
import { overviewReport } from "~/reports/overview/overview-report.server";
import { sendDue } from "~/sending/sender.server";
import type { Database } from "~db/client";
import { sendFromHere } from "~db/queries/sending/mail-home";
import { lastImport, lastMailings } from "~db/queries/sending/mailings";
import {
  addSubscriptions,
  endSubscription,
  type NewSubscription,
  pauseSubscription,
  resumeSubscription,
  subscriptions,
} from "~db/queries/sending/subscriptions";
import { sqliteStore } from "~db/sqlite-store";
import { freshDatabase, importFiles, SMALL_PORTFOLIO } from "../intake/imported";
import { visiting } from "../support/answered";
import { mailServer, parsed, settingsOf, type TestMailServer } from "./mail-server";

const MOVED = sql`UPDATE mail_home SET place = 'another'`;
const AS_INTERRUPTED = sql`UPDATE mailings SET state = 'sending', tried_at = '2025-06-30T09:00:00.000Z'`;
const USUAL = { officerHourCost: null, jurisdiction: "cn", conductRules: null } as const;
const troubles: string[] = [];
afterEach(() => expect(troubles.splice(0)).toEqual([]));

const WISH: NewSubscription = {
  token: "t".repeat(32),
  receiver: "boss@bank.example",
  language: "en",
  name: "Regions",
  address: "/regions",
  occasion: "import",
  hour: null,
  untilDay: null,
  owner: null,
  createdAt: "2025-06-01T00:00:00.000Z",
  seenImport: 0,
  seenAt: "2025-06-01T00:00:00.000Z",
  figure: null,
  direction: null,
  bound: null,
};

async function bank(server: TestMailServer | null, wishes: readonly Partial<NewSubscription>[]) {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  return sendingFrom(database, server, wishes);
}

async function sendingFrom(
  database: Database,
  server: TestMailServer | null,
  wishes: readonly Partial<NewSubscription>[],
) {
  const store = sqliteStore(database);
  const added = wishes.map((wish, at) => ({ ...WISH, token: `${at}${WISH.token}`, ...wish }));
  await addSubscriptions(store, added, 200);
  await sendFromHere(store);
  let now = new Date("2025-06-30T09:00:00.000Z");
  const desk = {
    ...deskOver(store, USUAL),
    now: () => now,
    onTrouble: (story: string) => void troubles.push(story),
  };
  const sending = {
    desk,
    mail: settingsOf(server?.settings ?? null),
    printing: { browser: null, ownUrl: "http://127.0.0.1:9" },
  };
  return {
    database,
    store,
    sending,
    round: () => sendDue(sending),
    at: (moment: string) => (now = new Date(moment)),
  };
}

test("after an import a table goes out once: its figures as text and HTML, its workbook, and how to end it", async () => {
  const server = await mailServer();
  const { store, round, database } = await bank(server, [{}]);
  expect(await round()).toBe(1);
  expect(await round()).toBe(0);
  const [mail] = server.mails;
  expect(mail).toMatchObject({ from: "recoup@bank.example", to: ["boss@bank.example"] });
  const { head, subject, text, html, file } = parsed(mail!.source);
  const cutOff = format("en", "CNY").date((await visiting(database).whole(overviewReport)).cutOffDate);
  expect(subject).toBe(`Regions – data to ${cutOff}`.replace(/\s/g, " "));
  const end = `https://recoup.bank.example/sending/0${WISH.token}?lang=en`;
  expect(head.get("list-unsubscribe")).toBe(`<${end}>`);
  expect(head.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(head.get("auto-submitted")).toBe("auto-generated");
  for (const body of [text, html]) {
    expect(body).toContain("North");
    expect(body).toMatch(/2\scases/);
    expect(body).toContain("https://recoup.bank.example/regions?lang=en");
    expect(body).toContain(end);
  }
  expect(text).toMatch(/Cut-off date: \d{4}-\d\d-\d\d/);
  expect(file?.disposition).toMatch(/filename="?recoup-regions-.*\.xlsx/);
  const [sheet] = await readExcel(file!.content);
  expect(JSON.stringify(sheet)).toContain("North");
  await importFiles(database, { "receipts.csv": "case_id,on,amount\nC1,2025-05-02,10\n" });
  expect(await lastImport(store)).toBe(2);
  expect(await round()).toBe(1);
});

test("the overview and the pack say the sentence and the figures of the page, in Chinese too", async () => {
  const server = await mailServer();
  const { round, database } = await bank(server, [
    { address: "/", language: "zh", name: "总览·日报" },
    { address: "/pack", name: "Pack" },
  ]);
  await round();
  const [overview, pack] = server.mails.map(({ source }) => parsed(source));
  const { figures } = await visiting(database).whole(overviewReport);
  expect(overview!.subject).toContain("总览·日报");
  expect(overview!.text).toContain(format("zh", "CNY").money(figures!.received.current));
  expect(overview!.text).toContain("数据截止日");
  expect(overview!.html).toContain('lang="zh-CN"');
  expect(overview!.file).toBeNull();
  expect(pack!.text).toContain(format("en", "CNY").money(figures!.received.current));
  expect(pack!.text).toContain("no Chromium");
});

test("the mail of methods and of the trend begins with the sentence of its page", async () => {
  const server = await mailServer();
  const { round } = await bank(server, [
    { address: "/methods", name: "Methods" },
    { address: "/trend", language: "zh", name: "趋势" },
  ]);
  await round();
  const [methods, trend] = server.mails.map(({ source }) => parsed(source).text);
  expect(methods!.replace(/\s/g, " ")).toContain(
    "¥50 received up to 1 Apr 2024 was credited to these methods.",
  );
  expect(methods).toMatch(/^Name: Routine contact;/m);
  expect(trend).toContain("最近的完整月份2024年3月回款50元。");
});

test("a list of cases goes out without names and without its file", async () => {
  const server = await mailServer();
  const { round } = await bank(server, [{ address: "/cases?status=open", name: "Open cases" }]);
  await round();
  const { text, file } = parsed(server.mails[0]!.source);
  expect(text).toContain("names borrowers");
  expect(text).toMatch(/Cases: 2\srows/);
  expect(text).not.toContain("K1");
  expect(file).toBeNull();
});

test("a clock sends in the bank's time zone, once, also where its moment was missed", async () => {
  const server = await mailServer();
  const monday = { occasion: "mondays", hour: 8, seenAt: "2025-06-29T12:00:00.000Z" } as const;
  const { round, at } = await bank(server, [monday]);
  at("2025-06-29T23:59:59.000Z");
  expect(await round()).toBe(0);
  at("2025-06-30T00:00:05.000Z");
  expect(await round()).toBe(1);
  expect(await round()).toBe(0);
  at("2025-07-23T10:00:00.000Z");
  expect(await round()).toBe(1);
  expect(await round()).toBe(0);
});

test("nothing is sent that is paused, over, ended or of a copy; and what happened in a pause is not sent after it", async () => {
  const server = await mailServer();
  const over = { untilDay: dayFromIso("2025-06-29"), name: "over" };
  const { store, round, sending } = await bank(server, [{ name: "paused" }, over, { name: "ended" }]);
  await pauseSubscription(store, 1);
  await endSubscription(store, `2${WISH.token}`, "2025-06-30T00:00:00.000Z");
  expect(await round()).toBe(0);
  await resumeSubscription(store, 1, { at: "2025-06-30T09:00:00.000Z", lastImport: 1 });
  expect(await round()).toBe(0);
  expect((await subscriptions(store)).map(({ state }) => state)).toEqual(["active", "active", "ended"]);
  await addSubscriptions(store, [{ ...WISH, token: "new" }], 200);
  expect(await sendDue({ ...sending, mail: { ...sending.mail, isOn: false } })).toBe(0);
  await store.tx((writer) => writer.run(MOVED));
  expect(await round()).toBe(0);
  expect(server.mails).toEqual([]);
});

test("a mail that is refused for now is tried again with growing pauses, and fails in the end with its reason", async () => {
  const server = await mailServer();
  server.answer = { code: 451, text: "try later" };
  const { store, round, at } = await bank(server, [{}]);
  const waits: number[] = [];
  let moment = new Date("2025-06-30T09:00:00.000Z");
  for (;;) {
    at(moment.toISOString());
    await round();
    const [mailing] = await lastMailings(store);
    if (mailing!.state !== "waiting") break;
    waits.push((Date.parse(mailing!.nextAt) - moment.getTime()) / 60_000);
    moment = new Date(mailing!.nextAt);
  }
  expect(waits).toEqual([1, 5, 15, 60, 240]);
  const [mailing] = await lastMailings(store);
  expect(mailing).toMatchObject({ state: "failed", failure: "refused", attempts: 6 });
  expect(mailing!.detail).toContain("try later");
});

test.each([
  [550, "no such user", "refused"],
  [552, "message too big", "too-large"],
])("a mail refused for good (%d) is not tried again", async (code, text, failure) => {
  const server = await mailServer();
  server.answer = { code, text };
  const { store, round } = await bank(server, [{}]);
  await round();
  expect(await lastMailings(store)).toMatchObject([{ state: "failed", failure, attempts: 1 }]);
});

test("a server that cannot be reached is tried again; one that goes after the mail has left is not", async () => {
  const server = await mailServer();
  const { store, round, sending } = await bank(server, [{}]);
  const away = { ...sending, mail: settingsOf({ ...server.settings, port: 1 }) };
  await sendDue(away);
  expect(await lastMailings(store)).toMatchObject([
    { state: "waiting", failure: "unreachable", attempts: 1 },
  ]);
  await round();
  expect(server.mails).toEqual([]);
  const wrong = { ...server.settings, user: "recoup", password: "x" };
  const later = { ...sending.desk, now: () => new Date("2025-06-30T09:02:00.000Z") };
  await sendDue({ ...sending, desk: later, mail: settingsOf(wrong) });
  expect(await lastMailings(store)).toMatchObject([{ state: "waiting", failure: "login", attempts: 2 }]);
  server.isDumb = true;
  const last = { ...sending.desk, now: () => new Date("2025-06-30T09:10:00.000Z") };
  await sendDue({ ...sending, desk: last });
  expect(server.mails).toHaveLength(1);
  expect(await lastMailings(store)).toMatchObject([{ state: "unsure", attempts: 3 }]);
});

test("what was being handed over when the server stopped is not sent again", async () => {
  const server = await mailServer();
  const { store, round, at } = await bank(server, [{}]);
  await round();
  await store.tx((writer) => writer.run(AS_INTERRUPTED));
  expect(await round()).toBe(0);
  at("2025-06-30T09:11:00.000Z");
  expect(await round()).toBe(0);
  expect(await lastMailings(store)).toMatchObject([{ state: "unsure", failure: "interrupted" }]);
  expect(server.mails).toHaveLength(1);
});

test("a filter that is gone and a domain that may not receive fail in words; user and password are used", async () => {
  const server = await mailServer();
  const { store, sending } = await bank(server, [
    { address: "/regions?branch=NOWHERE" },
    { receiver: "x@else.example" },
    {},
  ]);
  const mail = settingsOf(
    { ...server.settings, user: "recoup", password: "geheim:@1" },
    { domains: ["bank.example"] },
  );
  expect(await sendDue({ ...sending, mail })).toBe(1);
  const failures = (await lastMailings(store)).map(({ failure }) => failure);
  expect(failures).toEqual(["address", "domain", null]);
});
