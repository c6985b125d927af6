/** Codes that an address treats in its own way, down to the file that a page's link leads to. */
import { afterAll, expect, test } from "vitest";
import { codeAddress } from "~/domain/export-formats";
import { loader as officerLoader } from "~/routes/officers_.$officer/route";
import { loader as twinLoader } from "~/routes/twins.$/route";
import { evenLedger } from "../support/even-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

const CODES = ["a/b", "a%2Fb", "..", "loan.csv", "日期", "50% #1?"];

const ledger = evenLedger({ isShared: true });
afterAll(() => ledger.close());

test.each(CODES)("the page and the file of %s are about it", async (code) => {
  ledger.sqlite.prepare("UPDATE officers SET code = ? WHERE code NOT IN ('o2', 'none')").run(code);
  ledger.sqlite.exec("UPDATE portfolio SET version = version + 1");
  servePagesFrom(ledger);
  const address = codeAddress("/officers", code);
  const { subject } = await loaded<{ subject: string }>(officerLoader, address);
  expect(subject).toBeDefined();
  const request = new Request(`http://localhost/twins${address}?format=json`);
  const answer = await twinLoader({
    request,
    params: {},
    context: { askedAt: "2026-01-03T08:15Z" },
  } as never);
  expect(await answer.json()).toMatchObject({ report: "officers", code });
});

test("the file of a method is there whatever the bank calls it", async () => {
  ledger.sqlite.exec("UPDATE methods SET code = '走访/一' WHERE code = 'active-attack'");
  ledger.sqlite.exec("UPDATE portfolio SET version = version + 1");
  servePagesFrom(ledger);
  const request = new Request(`http://localhost/twins${codeAddress("/methods", "走访/一")}?format=csv`);
  const answer = await twinLoader({
    request,
    params: {},
    context: { askedAt: "2026-01-03T08:15Z" },
  } as never);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toMatch(/filename="recoup-_-effects-[\d-]+\.csv"$/);
});
