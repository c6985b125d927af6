/**
 * A bank's own rules on one log: each tightened, loosened, switched off or in force on other days, and another law of
 * lending. The report, the list of breaches, the pages of cases, methods and conduct say the same of each.
 */
import { beforeAll, expect, test } from "vitest";
import { isComplaint, RULE_KIND_CODES, RULE_NAMES, type RuleKindCode } from "~/domain/conduct/rule-names";
import { type ConductRule, SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import type { Row } from "~/domain/report";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { caseReport } from "~/reports/case/case-report.server";
import { methodConductFill } from "~/reports/conduct/conduct-fill.server";
import { type ConductPageReport, conductPageReport } from "~/reports/conduct/conduct-page-report.server";
import { breachesReport, conductReport } from "~/reports/conduct/conduct-reports.server";
import { referralsReport } from "~/reports/conduct/lawful-reports.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { ConductBody } from "~/routes/conduct/conduct-body";
import { ConductSheet } from "~/routes/pack/conduct-sheet";
import type { PackProps } from "~/routes/pack/pack-props";
import { conductWords, packWords } from "~/words/served-words.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { rendered, textOf } from "../../components/rendered";
import { importFiles } from "../../intake/imported";
import { shown, visiting } from "../../support/answered";
import { CONDUCT_LEDGER } from "./conduct-ledger";
import { rulesFile } from "./rules-file";

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  await importFiles(database, CONDUCT_LEDGER);
  return () => database.close();
});

const SHIPPED = SHIPPED_RULE_SETS.cn;
const source = { en: "Our policy", zh: "本行制度" };

const without = (kind: RuleKindCode) => SHIPPED.rules.filter((rule) => rule.kind !== kind);
const with_ = (kind: RuleKindCode, ...rules: readonly Omit<ConductRule, "kind" | "source">[]) => [
  ...without(kind),
  ...rules.map((rule) => ({ kind, source, ...rule })),
];
const always = { from: null, to: null };
const contacts = (mostContacts: number, days: { from: string | null; to: string | null } = always) => ({
  mostContacts,
  ...days,
});
const hours = (fromMinute: number, toMinute: number) => ({ ...always, hours: { fromMinute, toMinute } });
const cap = (lender: "bank" | "private", given: object) => ({ lender, ...always, source, ...given });

/** Activities that break the rule; null: it is switched off. `said`: on the page of conduct. */
const VARIANTS: readonly {
  what: string;
  /** What the file says of China. */
  set: object;
  rule: RuleKindCode;
  breached: readonly string[] | null;
  said?: string;
  referred?: readonly string[];
}[] = [
  {
    what: "three contacts instead of seven",
    set: { rules: with_("contacts-in-7-days", contacts(3)) },
    rule: "contacts-in-7-days",
    breached: ["A5", "A6", "A7", "A8", "A9"],
    said: "one of more than 3 on the case within 7 days",
  },
  {
    what: "eight instead of seven",
    set: { rules: with_("contacts-in-7-days", contacts(8)) },
    rule: "contacts-in-7-days",
    breached: [],
  },
  {
    what: "three, and seven from the fifth of March on",
    set: {
      rules: with_(
        "contacts-in-7-days",
        contacts(7, { from: "2025-03-05", to: null }),
        contacts(3, { from: null, to: "2025-03-04" }),
      ),
    },
    rule: "contacts-in-7-days",
    breached: ["A5", "A9"],
    said: "more than 3 on the case within 7 days; several by one officer on one day are one. Our policy · until 4 Mar 2025",
  },
  {
    what: "hours from ten on",
    set: { rules: with_("hours-of-contact", hours(600, 1260)) },
    rule: "hours-of-contact",
    breached: ["A1", "A10", "A11", "A21", "A22", "A3", "A4", "A5", "A6", "A7"],
    said: "outside 10:00–21:00 local time",
  },
  {
    what: "at all hours",
    set: { rules: with_("hours-of-contact", hours(0, 1440)) },
    rule: "hours-of-contact",
    breached: [],
  },
  {
    what: "a pause that ended the day before",
    set: { rules: with_("dunning-in-pause", { ...always, pauseDays: 87 }) },
    rule: "dunning-in-pause",
    breached: [],
    said: "within 87 days after a rescue loan",
  },
  {
    what: "a pause that ends that day",
    set: { rules: with_("dunning-in-pause", { ...always, pauseDays: 88 }) },
    rule: "dunning-in-pause",
    breached: ["A21"],
  },
  ...RULE_KIND_CODES.map((rule) => ({
    what: `without ${rule}`,
    set: { rules: without(rule) },
    rule,
    breached: null,
  })),
  {
    what: "no rules at all",
    set: { rules: [] },
    rule: "incident" as const,
    breached: null,
    said: "The bank's own rules name no rule of conduct here, so no breach is counted.",
  },
  {
    what: "of a bank, whose cap is higher",
    set: { lending: { ...SHIPPED.lending, lender: "bank" } },
    rule: "collecting-set-aside",
    breached: ["A21", "A22"],
    referred: ["C4"],
  },
  {
    what: "a lower cap",
    set: {
      lending: { lender: "private", caps: [cap("private", { rate: 0.12 }), cap("bank", { rate: 0.01 })] },
    },
    rule: "collecting-set-aside",
    breached: ["A21", "A22"],
    referred: ["C4", "C3"],
  },
  {
    what: "a cap in prime rates, the one of the day",
    set: {
      lending: {
        lender: null,
        caps: [cap("private", { timesPrimeRate: 4 })],
        primeRates: [
          ["2023-12-31", 0.024],
          ["2024-01-02", 0.05],
        ],
      },
    },
    rule: "collecting-set-aside",
    breached: Array.from({ length: 22 }, (_, at) => `A${at + 1}`),
    referred: ["C1", "C2", "C3", "C4"],
  },
  {
    what: "a cap in prime rates before the first of them is no cap",
    set: {
      lending: {
        lender: null,
        caps: [cap("private", { timesPrimeRate: 4 })],
        primeRates: [["2024-01-02", 0.01]],
      },
    },
    rule: "collecting-set-aside",
    breached: ["A21", "A22"],
    referred: ["C4"],
  },
  {
    what: "no cap",
    set: { lending: { lender: null, caps: [] } },
    rule: "collecting-set-aside",
    breached: ["A21", "A22"],
    referred: ["C4"],
  },
];

const sumOf = (rows: readonly Row[], key: string) =>
  rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);

function sheetText({ report: conduct }: ConductPageReport, language: Language): string {
  const shown = { text: packWords(language), conductText: conductWords(language), pack: { conduct } };
  const props = { format: format(language, "CNY"), ...shown } as unknown as PackProps;
  return textOf(rendered(<ConductSheet {...props} />)).replaceAll("&#x27;", "'");
}

test.each(VARIANTS.map((variant) => [variant.what, variant] as const))(
  "%s",
  async (_what, { set, rule, breached, said, referred }) => {
    const settings = { conductRules: rulesFile({ cn: set }) };
    const looking = { settings };
    const { rows } = await shown(database, conductReport, looking);
    const totals = rows.filter(({ level }) => level === "rule");
    const counted = totals.find((row) => row.rule === rule);
    if (breached === null) expect(counted).toBeUndefined();
    else expect(counted?.breaches).toBe(counted?.contacts === 0 ? null : breached.length);
    for (const level of ["method", "officer", "branch"])
      for (const total of totals) {
        const own = rows.filter((row) => row.level === level && row.rule === total.rule);
        expect(sumOf(own, "breaches")).toBe(total.breaches ?? 0);
      }

    const list = await shown(database, breachesReport, looking);
    expect(list.total).toBe(sumOf(totals, "breaches"));
    const listed = list.rows.filter((row) => row.rule === rule).map(({ activity_id }) => activity_id);
    expect(listed.sort()).toEqual([...(breached ?? [])].sort());

    const codes = ["C1", "C2", "C3", "C4"];
    const cases = await Promise.all(
      codes.map((code) => visiting(database, looking).whole(caseReport, { code })),
    );
    const marked = cases.flatMap((page) =>
      page!.activities.filter(({ breaches }) => breaches.includes(rule)),
    );
    expect(marked.map(({ id }) => id).sort()).toEqual(isComplaint(rule) ? [] : listed);

    const methods = await shown(database, methodsReport, looking, [methodConductFill]);
    if (totals.length > 0) expect(sumOf(methods.rows, "breaches")).toBe(list.total);
    else for (const row of methods.rows) expect(row.breaches).toBeNull();
    for (const { method, breaches } of said ? methods.rows : []) {
      const one = await shown(database, methodsReport, { settings, filters: { method: [String(method)] } }, [
        methodConductFill,
      ]);
      expect(one.rows[0]?.breaches).toBe(breaches);
    }

    const referrals = await shown(database, referralsReport, looking);
    if (referred) expect(referrals.rows.map(({ case_id }) => case_id).sort()).toEqual([...referred].sort());

    const page = await conductPageReport(visiting(database, looking));
    for (const language of ["en", "zh"] as const) {
      const props = { format: format(language, "CNY"), text: conductWords(language), page, search: "" };
      const markup = rendered(<ConductBody {...props} />);
      const text = textOf(markup).replaceAll("&#x27;", "'");
      if (language === "en" && said) expect(text).toContain(said);
      // What is said of a set without rules, the pack says too.
      if (totals.length === 0)
        expect(sheetText(page, language)).toContain(conductWords(language).leadNoRules);
      const [table = ""] = /class="[^"]*rule-table.*?<\/table>/s.exec(markup) ?? [];
      const shownRows = [
        ...table.matchAll(/<tr><th scope="row">(.*?)<details.*?<\/th>(?:<td[^>]*>(.*?)<\/td>){2}/gs),
      ];
      expect(shownRows.map(([, name, breaches]) => [name, textOf(breaches!)])).toEqual(
        page.rules.rules
          .map(({ kind }) => kind)
          .filter((kind, at, all) => all.indexOf(kind) === at)
          .map((kind) => [
            RULE_NAMES[kind][language],
            String(totals.find((row) => row.rule === kind)?.breaches ?? "–"),
          ]),
      );
    }
  },
);

test("breaches per 100 cases are counted over the same cases, whichever rules are switched off", async () => {
  const rates = async (rules: readonly object[]) => {
    const looking = { settings: { conductRules: rulesFile({ cn: { rules } }) } };
    const { rows } = await shown(database, methodsReport, looking, [methodConductFill]);
    return rows.flatMap(({ method, breaches, breaches_per_100: rate }) =>
      breaches && rate ? [[method, Number(breaches) / Number(rate)] as const] : [],
    );
  };
  const all = new Map(await rates(SHIPPED.rules));
  // Visits alone are looked at by this one: neither its calls nor what rules of complaints and set-aside loans look at.
  const some = await rates(SHIPPED.rules.filter(({ kind }) => kind === "visit-without-notice"));
  expect(some.map(([method]) => method)).toEqual(["active-attack"]);
  for (const [method, cases] of some) expect(cases).toBeCloseTo(all.get(method)!, 10);
  // A call on C1 and visits on C2.
  expect(all.get("active-attack")).toBeCloseTo(2 / 100, 10);
});
