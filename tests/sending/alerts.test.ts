/** Watched figures: mailed when one crosses its bound, not while it stays beyond it. */
import { expect, test } from "vitest";
import { deskOver } from "~/desk.server";
import { ALERT_FIGURES, type AlertFigureKey } from "~/domain/alert-figures";
import { figureNow } from "~/sending/figure-now.server";
import { sendDue } from "~/sending/sender.server";
import { sendFromHere } from "~db/queries/sending/mail-home";
import { lastMailings } from "~db/queries/sending/mailings";
import { addSubscriptions, subscriptions } from "~db/queries/sending/subscriptions";
import { sqliteStore } from "~db/sqlite-store";
import { freshDatabase, importFiles } from "../intake/imported";
import { visiting } from "../support/answered";
import { mailServer, parsed, settingsOf } from "./mail-server";

const BRANCHES = "branch,name,name_zh,region\nB7,Harbour Street,港湾路支行,north\n";
const CASES =
  "case_id,borrower_id,branch,exposure,defaulted_on\nC1,K1,B7,9000,2024-01-05\nC2,K2,B7,9000,2024-01-05\n";
const ACTIVITIES = "case_id,on,method\nC1,2024-02-01,mediation\n";
const receipts = (rows: string) => `case_id,on,amount\n${rows}`;

async function watched(
  figure: AlertFigureKey,
  direction: "above" | "below",
  bound: number,
  first: string,
  address = "/",
) {
  const database = freshDatabase();
  await importFiles(database, {
    "branches.csv": BRANCHES,
    "cases.csv": CASES,
    "activities.csv": ACTIVITIES,
    "receipts.csv": receipts(first),
  });
  const store = sqliteStore(database);
  const at = "2024-06-01T00:00:00.000Z";
  await addSubscriptions(
    store,
    [
      {
        token: "t",
        receiver: "boss@bank.example",
        language: "en",
        name: "Watch",
        address,
        occasion: "crossing",
        hour: null,
        untilDay: null,
        owner: null,
        createdAt: at,
        seenAt: at,
        seenImport: 0,
        figure,
        direction,
        bound,
      },
    ],
    9,
  );
  await sendFromHere(store);
  const server = await mailServer();
  const usual = { officerHourCost: null, jurisdiction: "cn", conductRules: null } as const;
  let now = new Date("2024-06-10T08:00:00.000Z");
  const desk = { ...deskOver(store, usual), now: () => now };
  const printing = { browser: null, ownUrl: "" };
  return {
    server,
    store,
    round: () => sendDue({ desk, mail: settingsOf(server.settings), printing }),
    add: (rows: string) => importFiles(database, { "receipts.csv": receipts(rows) }),
    on: (moment: string) => (now = new Date(moment)),
    alert: async () => (await subscriptions(store))[0]!,
  };
}

test("a figure that falls below its bound is mailed once, and again only after it was within", async () => {
  const { server, round, add, alert } = await watched(
    "receipts-last-month",
    "below",
    10_000,
    "C1,2024-03-10,150\nC1,2024-04-02,1\n",
  );
  expect(await round()).toBe(0);
  expect(await alert()).toMatchObject({ value: 15_000, isBeyond: false, beyondSince: null });
  await add("C2,2024-04-20,60\nC2,2024-05-02,1\n");
  expect(await round()).toBe(1);
  expect(await alert()).toMatchObject({ value: 6_100, isBeyond: true, beyondSince: "2024-05-02" });
  const { text, subject } = parsed(server.mails[0]!.source);
  expect(subject).toContain("Watch");
  expect(text.replace(/\s/g, " ")).toContain("fell below ¥100.00: it is ¥61.00");
  expect(text).toContain("Apr");
  // Still below in the next month, and nothing new is said.
  await add("C2,2024-05-20,70\nC2,2024-06-02,500\n");
  expect(await round()).toBe(0);
  expect(await alert()).toMatchObject({ value: 7_100, isBeyond: true, beyondSince: "2024-05-02" });
  await add("C2,2024-07-02,10\n");
  expect(await round()).toBe(0);
  expect(await alert()).toMatchObject({ isBeyond: false, beyondSince: null });
  await add("C2,2024-08-02,1\n");
  expect(await round()).toBe(1);
  expect(server.mails).toHaveLength(2);
});

test("a place is named in the mail, not by its code", async () => {
  const first = "C1,2024-03-10,150\nC1,2024-04-02,1\n";
  const { server, round, add } = await watched("receipts-last-month", "below", 10_000, first, "/?branch=B7");
  await round();
  await add("C2,2024-04-20,60\nC2,2024-05-02,1\n");
  expect(await round()).toBe(1);
  const { text } = parsed(server.mails[0]!.source);
  expect(text.split("http")[0]).toContain("Harbour Street");
});

test("what is beyond from the start is shown and no crossing; a value unknown changes nothing", async () => {
  const { round, alert, store } = await watched("outstanding", "above", 100, "C1,2024-03-10,150\n");
  expect(await round()).toBe(0);
  expect(await alert()).toMatchObject({ isBeyond: true, beyondSince: "2024-03-10" });
  expect(await lastMailings(store)).toEqual([]);
  const none = await watched("last-month-of-target", "below", 0.9, "C1,2024-03-10,150\n");
  expect(await none.round()).toBe(0);
  expect(await none.alert()).toMatchObject({ value: null, isBeyond: null });
});

test("data grow old without an import", async () => {
  const { round, on, alert, server } = await watched("data-age", "above", 100, "C1,2024-03-10,150\n");
  on("2024-06-17T08:00:00.000Z");
  expect(await round()).toBe(0);
  expect(await alert()).toMatchObject({ value: 99 });
  on("2024-06-18T17:00:00.000Z");
  expect(await round()).toBe(1);
  expect(await alert()).toMatchObject({ value: 101, beyondSince: "2024-06-19" });
  expect(parsed(server.mails[0]!.source).text.replace(/\s/g, " ")).toContain(
    "rose above 100 days: it is 101 days",
  );
});

test("every figure has a value or says that it has none", async () => {
  const database = freshDatabase();
  await importFiles(database, { "cases.csv": CASES, "activities.csv": ACTIVITIES });
  for (const figure of Object.keys(ALERT_FIGURES) as AlertFigureKey[]) {
    const days = { cutOffDate: "2024-02-01", today: "2024-02-03" };
    const { value } = await figureNow(visiting(database), figure, days);
    expect(value === null || Number.isFinite(value), figure).toBe(true);
  }
});
