/** The product speaks as a recovery department does today: plain business English, and Chinese without English codes. */
import { expect, test } from "vitest";
import { everyText } from "./every-text";

/** Turns of phrase that no credit manager uses, or that the field has a term for. */
const TICS = [
  /\b(?:un)?told\b|\btell(?:s|ing)?\b/i,
  /\bfore(?:see\w*|saw)\b/i,
  /\banew\b/i,
  /\bbrings?\b|\bbrought\b/i,
  /\b(?:takes|took)\b(?! (?:part|over|up)\b)/i,
  /\bunlike\b|\balike\b/i,
  /\bwho(?:m)?ever\b/i,
  /\blike cases?\b|\blike (?:with|for) like\b|\bits like\b|\ba like\b/i,
  /\bmiddling\b/i,
  /\bdearest\b/i,
  /\bfenced\b/i,
  /\bby lot\b/i,
  /\bas (?:it|they) came\b/i,
  /\bjudged\b/i,
];

/** A code that addresses and files keep is named beside its word. */
const CODES_NAMED = ["(code middling)"];

test("English texts use the field's terms", () => {
  const texts = [...everyText("en")].map(
    ([path, text]) => [path, CODES_NAMED.reduce((rest, named) => rest.replace(named, ""), text)] as const,
  );
  expect(texts.length).toBeGreaterThan(1000);
  const found = texts.filter(([, text]) => TICS.some((tic) => tic.test(text)));
  expect(found).toEqual([]);
});

/** What may follow a figure of 1 and ends on -s: verbs, comparisons, factors with decimals, and bounds far above 1. */
const NO_PLURALS =
  /^(?:was|is|has|owes|pass|fills|contains|recovers|less|times|limits|counts|characters|address)$/;

test("English counts one thing in the singular", () => {
  const found = [...everyText("en", 1)].flatMap(([path, text]) =>
    [...text.matchAll(/\b1[\s\u00a0]([a-z]+s)\b/g)]
      .filter(([, noun]) => !NO_PLURALS.test(noun!))
      .map(([said]) => `${path}: ${said}`),
  );
  expect(found).toEqual([]);
});

/** Names of products, formats, people, laws and estimators, and what a person types. */
const LATIN_IN_CHINESE = new Set([
  ...["Recoup", "English", "CSV", "JSON", "Excel", "XLSX", "UTC", "ALLOWED_HOSTS"],
  ...["PowerPoint", "SVG", "PNG", "PDF", "MB", "Chromium", "README"],
  ...["npm", "run", "import", "dry-run", "profile", "json"],
  ...["MAIL", "off", "SMTP_URL", "SMTP_USER", "SMTP_PASSWORD", "MAIL_DOMAINS"],
  // Addresses and dates as they are typed: /branches?region=…, name@bank.example, DD/MM/YYYY.
  ...["pack", "methods", "branches", "region", "name", "bank", "example", "DD", "MM", "YYYY"],
  ...["Byar", "DerSimonian", "Laird", "Wilson", "Logit", "LPR"],
  ...["Regulation", "CFR", "CONC", "GB"],
]);

test("Chinese texts hold no English words or codes", () => {
  const found = [...everyText("zh")].flatMap(([path, text]) =>
    (text.match(/[A-Za-z][A-Za-z_-]+/g) ?? [])
      .filter((word) => !LATIN_IN_CHINESE.has(word))
      .map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});

test("Chinese counts cases, names branches and new loans by one word each", () => {
  const other = /\d户|网点|新增投放|新投放|最小货币单位|处置段|归功|何处试行|未了/;
  const found = [...everyText("zh")].filter(([, text]) => other.test(text));
  expect(found).toEqual([]);
});
