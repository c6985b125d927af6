/** Nothing that an address says is claimed and not done: files refuse it, pages ignore it or say that they do not apply it. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { keyOf } from "~/answers/question";
import { runReport } from "~/cli/report";
import { VIEW_KEYS } from "~/domain/common-filters";
import { FILTER_KEYS, FILTERS, type FilterKey, NO_FILTERS } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { REPORT_NAMES, type ReportName } from "~/domain/report-names";
import { EVERYTHING } from "~/domain/scope";
import { readAddress } from "~/exports/address.server";
import { filtersInWords } from "~/exports/description";
import { twin } from "~/exports/twin.server";
import { Refusal } from "~/intake/refusal.server";
import { columnsOf } from "~/reports/columns-of";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { viewed } from "~/reports/viewed";
import { loader as methodsLoader } from "~/routes/methods/route";
import { loader as trendLoader } from "~/routes/trend/route";
import type { Database } from "~db/client";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../support/answered";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

let database: Database;
let folder: string;
beforeAll(() => {
  database = smallLedger();
  folder = mkdtempSync(path.join(tmpdir(), "recoup-unread-"));
  database.sqlite.prepare("VACUUM INTO ?").run(path.join(folder, "ledger.db"));
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** A value that is not the default, for every filter that there is. */
const SAMPLES: Readonly<Record<FilterKey, string>> = {
  region: "north",
  branch: "b1",
  officer: "o1",
  method: "group-attack",
  cause: "wilful-refusal",
  security: "mortgage",
  borrower_kind: "unknown",
  product: "unknown",
  not_region: "north",
  not_branch: "b1",
  not_officer: "o1",
  not_method: "group-attack",
  not_cause: "wilful-refusal",
  not_security: "mortgage",
  not_borrower_kind: "unknown",
  not_product: "unknown",
  from: "2024-02",
  to: "2024-11",
  horizon: "90",
  lang: "zh",
  sort: "",
  page: "2",
  q: "A",
  vs_from: "2023-02",
  vs_to: "2023-11",
  kind: "group-attack",
  stake: "",
  not_kind: "group-attack",
  not_stake: "",
  not_rule: "complaint",
  stalled: "300",
  solo: "9",
  tried: "5",
  discount: "20",
  grace: "30",
  kept: "50",
  cohort: "year",
  jurisdiction: "us",
  rule: "complaint",
  cap: "3",
  penalty: "7",
  share: "50",
  least: "80",
  declined: "30",
  action: "mediation",
  not_action: "mediation",
  status: "open",
  five_tier: "unknown",
  amount: "0-30",
  past_due: "0-90",
  untouched: "90",
  not_status: "open",
  not_five_tier: "unknown",
  not_amount: "0-30",
  not_past_due: "0-90",
  rows: "branch",
  columns: "quarter",
  measure: "cost",
};
const sampleOf = (name: ReportName, key: FilterKey): string => {
  if (key === "sort") return columnsOf(name, NO_FILTERS)[1]!.key;
  if (key === "stake" || key === "not_stake") return STAKE;
  return SAMPLES[key];
};
let STAKE = "";
beforeAll(async () => {
  STAKE = Object.keys((await import("~/domain/where-to-try")).STAKE_NAMES)[0]!;
});

async function refusal(address: string): Promise<[status: number, sentence: string]> {
  const { pathname, searchParams } = new URL(address, "http://localhost/");
  const [page = "", format = ""] = pathname.slice(1).split(".");
  searchParams.set("format", format);
  const { desk } = visiting(database);
  const response = await twin(desk, EVERYTHING, { path: page, search: searchParams, exportedAt: "" });
  return [response.status, await response.text()];
}

describe("a file", () => {
  test.each([
    [
      "/trend.csv?kind=group-attack&stalled=300",
      /^trend does not read “kind” \(Kind of attempt\)\. It reads: /,
    ],
    ["/methods.csv?stalled=300&grace=30", /^methods does not read “stalled” \(No receipt for\)\. It reads: /],
    ["/methods.csv?panel=by-cause", /^Unknown parameter “panel”\. The nearest is /],
    ["/methods.json?__proto__=1", /^Unknown parameter “__proto__”\. The nearest is /],
    ["/methods.json?constructor=1", /^Unknown parameter “constructor”/],
    [
      "/methods.csv?regoin=north",
      /^Unknown parameter “regoin”\. The nearest is “region”\. methods reads: region, /,
    ],
    ["/trend.xlsx?form=2024-01", /^Unknown parameter “form”\. The nearest is “from”\./],
    ["/measures.csv?graec=3", /^Unknown parameter “graec”\. The nearest is “grace”\./],
    ["/branches/b1.json?rule=complaint", /^branches\/b1 does not read “rule”/],
    ["/cases/A.json?region=north", /^cases\/A does not read “region”/],
    ["/cases/A.json?meat=1", /^Unknown parameter “meat”/],
    [
      "/methods/group-attack.csv?panel=history&kind=group-attack",
      /^methods\/group-attack does not read “kind”/,
    ],
    [
      "/methods/group-attack.csv?panel=history&panell=x",
      /^Unknown parameter “panell”\. The nearest is “panel”\./,
    ],
  ])("%s is refused, in a sentence that names what is wrong", async (address, sentence) => {
    const [status, english] = await refusal(address);
    expect([status, english]).toEqual([400, expect.stringMatching(sentence)]);
    const [, chinese] = await refusal(`${address}&lang=zh`);
    expect(chinese).toMatch(/^(未知的参数|报表)/);
  });

  test.each(REPORT_NAMES)(
    "%s does whatever its address may say, and refuses whatever it would not do",
    async (name) => {
      const { reads } = REPORT_DEFINITIONS[name];
      const views: readonly FilterKey[] = VIEW_KEYS;
      const taken: FilterKey[] = [];
      for (const key of FILTER_KEYS) {
        const [status, text] = await refusal(`/${name}.csv?${key}=${sampleOf(name, key)}`);
        if (status === 200) taken.push(key);
        else expect([status, text]).toEqual([400, expect.stringContaining(`${name} does not read “${key}”`)]);
      }
      expect(taken).toEqual(FILTER_KEYS.filter((key) => reads.includes(key) || views.includes(key)));
    },
  );
});

describe("the command line", () => {
  beforeEach(() => {
    vi.stubEnv("DATABASE_URL", `file:${path.join(folder, "ledger.db")}`);
    vi.stubEnv("INIT_CWD", folder);
  });
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ["trend --kind group-attack", /^trend does not read “kind” \(Kind of attempt\)/],
    ["methods --stalled 300 --grace 30", /^methods does not read “stalled”/],
    ["methods --panel by-cause", /^Unknown parameter “panel”/],
    ["methods --__proto__ 1", /^Unknown parameter “__proto__”/],
    ["methods --regoin north", /^Unknown parameter “regoin”\. The nearest is “region”/],
    ["measures --kpet 50", /^Unknown parameter “kpet”\. The nearest is “kept”/],
  ])("refuses “%s”", async (line, sentence) => {
    const mistake = await runReport(line.split(" ")).catch((error) => error);
    expect(mistake).toBeInstanceOf(Refusal);
    expect(mistake.message).toMatch(sentence);
    expect(mistake.sentence.zh).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe("a page", () => {
  beforeEach(() => servePagesFrom(database));

  test("ignores what nobody knows and names what it does not read, in no sentence of its own", async () => {
    const strange = "utm_source=mail&__proto__=1&constructor=2&panel=by-cause";
    const { report } = await loaded<{ report: Report }>(
      methodsLoader,
      `/methods?region=north&stalled=300&grace=30&${strange}`,
    );
    const { report: plain } = await loaded<{ report: Report }>(methodsLoader, "/methods?region=north");
    expect(report.notApplied.map(({ en }) => en)).toEqual(["No receipt for", "Grace of a promise"]);
    expect(plain.notApplied).toEqual([]);
    expect({ ...report, notApplied: [] }).toEqual(plain);
    expect(filtersInWords(report, "en")).not.toMatch(/300|30 days|Grace/);
  });

  test("is not there for a wrong value all the same", async () => {
    const refused = await loaded(trendLoader, "/trend?kind=nothing").catch((error) => error);
    expect(refused).toMatchObject({ status: 400 });
  });

  test.each(REPORT_NAMES)(
    "of %s: an unread filter is in no key and no sentence, and its label is named",
    async (name) => {
      const definition = REPORT_DEFINITIONS[name];
      const views: readonly FilterKey[] = VIEW_KEYS;
      const bare = visiting(database);
      const report = await bare.whole(definition, {}, []);
      const sentence = filtersInWords(viewed(report, definition.reads, bare), "en");
      for (const key of FILTER_KEYS.filter(
        (each) => !definition.reads.includes(each) && !views.includes(each),
      )) {
        const search = new URLSearchParams([[key, sampleOf(name, key)]]);
        const looking = visiting(database, { filters: await readAddress(sqliteStore(database), search) });
        expect(keyOf(looking.question(definition)), key).toBe(keyOf(bare.question(definition)));
        const view = viewed(await looking.whole(definition, {}, []), definition.reads, looking);
        expect(view.notApplied, key).toEqual([FILTERS[key].label]);
        expect(filtersInWords(view, "en"), key).toBe(sentence);
        expect(view.search, key).toBe("");
      }
    },
  );
});
