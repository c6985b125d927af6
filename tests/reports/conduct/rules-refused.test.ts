/** Files of a bank's own rules that cannot be used, and what is said of each. */
import { describe, expect, test } from "vitest";
import { readConductRules } from "~/conduct-rules.server";
import { rulesFile } from "./rules-file";

const source = { en: "Our policy", zh: "本行制度" };
const always = { from: null, to: null };
const cap = (lender: "bank" | "private", given: object) => ({ lender, ...always, source, ...given });

describe("a file that cannot be used is refused with what is wrong and where", () => {
  const rule = { kind: "contacts-in-7-days", mostContacts: 7, source };
  const pause = { kind: "dunning-in-pause", pauseDays: 90, source };
  const open = { kind: "hours-of-contact", source, hours: { fromMinute: 480, toMinute: 1200 } };
  test.each([
    ["no JSON", "{", /cannot be used: .*JSON/],
    ["a list", [], /cannot be used/],
    ["an unknown place", { mars: {} }, /mars/],
    ["an unknown part", { cn: { laws: [] } }, /"laws"/],
    [
      "an unknown kind",
      { cn: { rules: [{ ...rule, kind: "no-calls" }] } },
      /cn\.rules\.0\.kind .*"contacts-in-7-days"/,
    ],
    ["an unknown field", { cn: { rules: [{ ...rule, most: 7 }] } }, /cn\.rules\.0 .*"most"/],
    ["no source", { cn: { rules: [{ ...rule, source: undefined }] } }, /cn\.rules\.0\.source/],
    ["half a contact", { cn: { rules: [{ ...rule, mostContacts: 2.5 }] } }, /cn\.rules\.0\.mostContacts/],
    ["a number in words", { cn: { rules: [{ ...rule, mostContacts: "7" }] } }, /cn\.rules\.0\.mostContacts/],
    [
      "no limit",
      { cn: { rules: [{ ...open, hours: undefined }] } },
      /cn\.rules\.0\.hours is missing: fromMinute and toMinute/,
    ],
    [
      "a limit of another kind",
      { cn: { rules: [{ ...pause, mostContacts: 7 }] } },
      /cn\.rules\.0\.mostContacts belongs to rules of the kind contacts-in-7-days alone/,
    ],
    [
      "hours turned round",
      { cn: { rules: [{ ...open, hours: { fromMinute: 1320, toMinute: 480 } }] } },
      /cn\.rules\.0\.hours\.toMinute must come after fromMinute/,
    ],
    [
      "days turned round",
      { cn: { rules: [{ ...rule, from: "2025-02-01", to: "2025-01-31" }] } },
      /cn\.rules\.0\.to must not come before from/,
    ],
    [
      "no day of the calendar",
      { cn: { rules: [{ ...rule, from: "2025-02-30" }] } },
      /cn\.rules\.0\.from must be a date YYYY-MM-DD/,
    ],
    [
      "two of a kind on one day",
      { cn: { rules: [{ ...rule, to: "2025-02-01" }, pause, { ...rule, from: "2025-02-01" }] } },
      /cn\.rules\.2 is in force on days of rule 0/,
    ],
    [
      "a prime rate in per cent",
      { cn: { lending: { caps: [], primeRates: [["2024-01-01", 3.45]] } } },
      /primeRates\.0\.1 must be a share a year: 0\.0345 for 3\.45 %/,
    ],
    [
      "a cap that ends before it begins",
      {
        cn: { lending: { caps: [{ ...cap("bank", { rate: 0.2 }), from: "2025-02-01", to: "2025-01-01" }] } },
      },
      /caps\.0\.to must not come before from/,
    ],
    ["a lender of no kind", { cn: { lending: { lender: "pawnshop", caps: [] } } }, /cn\.lending\.lender/],
    [
      "prime rates out of order",
      {
        cn: {
          lending: {
            caps: [],
            primeRates: [
              ["2024-02-01", 0.03],
              ["2024-01-01", 0.03],
            ],
          },
        },
      },
      /primeRates must be in the order of their days/,
    ],
  ] as const)("%s", (_what, content, message) => {
    expect(() => readConductRules(rulesFile(content))).toThrow(message);
  });

  test("a mark before the first character, as some editors leave it, is none of it", () => {
    const { rules } = readConductRules(rulesFile(`\uFEFF${JSON.stringify({ cn: { rules: [rule] } })}`));
    expect(rules.cn.rules).toHaveLength(1);
  });

  test("one after the other is no overlap", () => {
    const turns = [
      { ...rule, to: "2025-01-31" },
      { ...rule, from: "2025-02-01", mostContacts: 3 },
    ];
    expect(readConductRules(rulesFile({ cn: { rules: turns } })).rules.cn.rules).toHaveLength(2);
  });
});

test("what a bank changed does not stand under the name of the guideline alone", () => {
  const nameUnder = (content: object) => readConductRules(rulesFile(content)).rules.cn.name.en;
  const shipped = readConductRules(null).rules.cn.name.en;
  expect(nameUnder({ us: { rules: [] } })).toBe(shipped);
  expect(nameUnder({ cn: { rules: [] } })).toBe(`${shipped}, with the bank's own rules`);
  expect(nameUnder({ cn: { rules: [], name: { en: "Bank policy", zh: "本行制度" } } })).toBe("Bank policy");
});
