/** `npm run decide -- plan …`: decisions about steps of the plan, of cases named or of a CSV file of many, as its page records them. */
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { parse } from "csv-parse/sync";
import { visit } from "~/answers/visit.server";
import { deskOver } from "~/desk.server";
import { NO_FILTERS } from "~/domain/filters";
import { DECLINE_REASONS, STEP_ANSWERS, type StepAnswer } from "~/domain/plan/decisions";
import { EVERYTHING } from "~/domain/scope";
import { type Bilingual, inLanguage, type Language } from "~/domain/text";
import { recogniseEncoding } from "~/intake/recognise-encoding.server";
import { Refusal } from "~/intake/refusal.server";
import { planOfAll } from "~/reports/plan/plan-of-all.server";
import { readSettings } from "~/settings.server";
import { planWords } from "~/words/served-words.server";
import { type GivenAnswer, recordAnswers } from "~/writing/record-answers.server";
import { databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { sqliteStore } from "~db/sqlite-store";
import { typedPath } from "./arguments";
import { printLines } from "./print-lines";

interface Typed {
  reason?: string;
  note?: string;
  file?: string;
  by?: string;
  language: Language;
}

interface Line {
  code: string;
  answer: string;
  reason: string | null;
  note: string | null;
}

/** Exit code 0 when all of it is recorded; whatever is wrong is thrown as a Refusal, and nothing is recorded. */
export async function decidePlan(words: readonly string[], typed: Typed): Promise<number> {
  const { language, file } = typed;
  const lines = file === undefined ? typedLines(words, typed) : await linesOf(file, words, typed);
  const given = answersOf(lines);
  const settings = readSettings(process.env);
  const database = openDatabase(databaseFile(settings.databaseUrl));
  const store = sqliteStore(database);
  try {
    migrateDatabase(database);
    const desk = deskOver(store, settings);
    const asking = visit({ desk, asker: {}, scope: EVERYTHING, filters: NO_FILTERS, language });
    const { decisions, reason } = await asking.whole(planOfAll);
    const { states } = planWords(language);
    const say = (sentence: string) => new Refusal({ en: sentence, zh: sentence });
    if (reason !== null) throw say(states[reason] ?? reason);
    const by = typed.by?.trim() || userInfo().username;
    const refused = await recordAnswers(asking, given, { plannedAfter: decisions, decisions }, by);
    if (refused !== null) throw say(refused);
    printLines(inLanguage(recorded(lines.length, by), language));
    return 0;
  } finally {
    store.close();
  }
}

const recorded = (count: number, by: string): Bilingual => ({
  en:
    count === 1
      ? `1 decision recorded, by ${by}. The next plan knows it.`
      : `${count} decisions recorded, by ${by}. The next plan knows them.`,
  zh: `已记录${count}项决定，由${by}确认。下一次方案将据此调整。`,
});

function typedLines([answer = "", ...codes]: readonly string[], { reason, note }: Typed): Line[] {
  if (codes.length === 0) throw new Refusal(HOW_TO);
  return codes.map((code) => ({ code, answer, reason: reason ?? null, note: note ?? null }));
}

const COLUMNS = ["case_id", "answer", "reason", "note"] as const;

/** What is typed beside the file holds for lines that do not say it. */
async function linesOf(file: string, words: readonly string[], typed: Typed): Promise<Line[]> {
  if (words.length > 1) throw new Refusal(HOW_TO);
  const path = typedPath(file);
  const records = await recordsOf(path, file);
  const [first] = records;
  const missing = first === undefined || !Object.hasOwn(first, "case_id");
  const stranger = Object.keys(first ?? {}).find((key) => !COLUMNS.some((column) => column === key));
  if (missing || stranger !== undefined)
    throw new Refusal({
      en: `${file}: ${stranger === undefined ? "there is no row with the column case_id" : `the column “${stranger}” is not known`}. Columns: ${COLUMNS.join(", ")}.`,
      zh: `${file}：${stranger === undefined ? "没有含case_id列的数据行" : `没有名为“${stranger}”的列`}。可用的列：${COLUMNS.join("、")}。`,
    });
  return records.map((record) => ({
    code: record.case_id ?? "",
    answer: record.answer || (words[0] ?? ""),
    reason: record.reason || (typed.reason ?? null),
    note: record.note || (typed.note ?? null),
  }));
}

async function recordsOf(path: string, file: string): Promise<Partial<Record<string, string>>[]> {
  try {
    const { encoding } = await recogniseEncoding(path);
    const text = new TextDecoder(encoding).decode(readFileSync(path));
    return parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
  } catch (error) {
    const why = (error as Error).message;
    throw new Refusal({ en: `${file} cannot be read: ${why}`, zh: `无法读取${file}：${why}` });
  }
}

/** Lines of one answer and reason together. @throws Refusal for a case named twice, or an answer that there is not */
function answersOf(lines: readonly Line[]): GivenAnswer[] {
  const groups = new Map<string, GivenAnswer & { cases: { code: string; note: string | null }[] }>();
  const named = new Set<string>();
  for (const { code, answer, reason, note } of lines) {
    if (named.has(code))
      throw new Refusal({
        en: `Case ${code} is named twice; nothing was recorded. Give one answer to each case.`,
        zh: `案件${code}出现两次，未记录任何内容。每个案件只能答复一次。`,
      });
    named.add(code);
    const known = knownAnswer(answer, code);
    if (known === "decline" && !Object.hasOwn(DECLINE_REASONS, reason ?? "")) throw noReason(code, reason);
    const key = JSON.stringify([known, reason]);
    const group = groups.get(key) ?? { answer: known, reason, cases: [] };
    group.cases.push({ code, note });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Typed as people say it. */
const UNDO = "undo";
const TYPED_ANSWERS = STEP_ANSWERS.map((answer) => (answer === "take-back" ? UNDO : answer));

function knownAnswer(answer: string, code: string): StepAnswer {
  const known = STEP_ANSWERS.find((one) => one === (answer === UNDO ? "take-back" : answer));
  if (known !== undefined) return known;
  throw new Refusal({
    en: `Case ${code}: “${answer}” is no answer. Known: ${TYPED_ANSWERS.join(", ")}. Nothing was recorded.`,
    zh: `案件${code}：没有“${answer}”这一答复。可用：${TYPED_ANSWERS.join("、")}。未记录任何内容。`,
  });
}

function noReason(code: string, reason: string | null): Refusal {
  const known = Object.entries(DECLINE_REASONS);
  return new Refusal({
    en: `Case ${code}: declining requires a reason${reason === null ? "" : `, and “${reason}” is none`}. Reasons: ${known.map(([key, { en }]) => `${key} (${en})`).join(", ")}.`,
    zh: `案件${code}：不采纳须写明理由${reason === null ? "" : `，没有“${reason}”这一理由`}。可用：${known.map(([key, { zh }]) => `${key}（${zh}）`).join("、")}。`,
  });
}

const HOW_TO = {
  en: "Name an answer and its cases: npm run decide -- plan accept|decline|done|undo CASE …, or a file: npm run decide -- plan --file ANSWERS.csv",
  zh: "请写明答复和案件：npm run decide -- plan accept|decline|done|undo 案件 …，或使用文件：npm run decide -- plan --file 文件.csv",
};
