/** `npm run decide`: lists the findings that wait for a person, or records the answer to one of them. */
import { userInfo } from "node:os";
import type { Decidable } from "~/domain/delivery";
import { type Bilingual, inLanguage, type Language } from "~/domain/text";
import { decideFinding, findingsToDecide, TAKE_BACK } from "~/intake/decide.server";
import { Refusal, terminalText } from "~/intake/refusal.server";
import { readSettings } from "~/settings.server";
import { databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { chosenLanguage, readArguments } from "./arguments";
import { decidePlan } from "./decide-plan";
import { printLines } from "./print-lines";

const OPTIONS = {
  reason: { type: "string" },
  note: { type: "string" },
  file: { type: "string" },
  by: { type: "string" },
  lang: { type: "string", default: "en" },
} as const;

/** Exit code 0 when listed or answered, 2 for a finding or an answer that does not exist. */
export async function runDecide(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const language = chosenLanguage(values.lang);
  const [finding, answer] = positionals;
  if (finding === "plan") return decidePlan(positionals.slice(1), { ...values, language });
  if (positionals.length > 2 || (finding !== undefined && answer === undefined)) throw new Refusal(HOW_TO);
  const database = openDatabase(databaseFile(readSettings(process.env).databaseUrl));
  try {
    migrateDatabase(database);
    if (finding === undefined || answer === undefined) {
      const found = findingsToDecide(database);
      for (const one of found) console.log(terminalText(line(one, language)));
      if (found.length === 0) printLines(inLanguage(NONE, language));
      return 0;
    }
    const by = values.by?.trim() || userInfo().username;
    const { isNew, version } = await decideFinding(database, finding, answer, {
      by,
      at: new Date().toISOString(),
    });
    printLines(inLanguage(isNew ? decided(finding, answer, by, version) : same(finding, answer), language));
    return 0;
  } finally {
    database.close();
  }
}

function line({ finding, answers, answer }: Decidable, language: Language): string {
  return [finding, answer ?? inLanguage(OPEN, language), [...answers, TAKE_BACK].join(" | ")].join("\t");
}

const OPEN: Bilingual = { en: "waits", zh: "待确认" };
const NONE: Bilingual = { en: "No finding waits for a decision.", zh: "没有待确认事项。" };

const same = (finding: string, answer: string): Bilingual => ({
  en: `${finding} is already answered with ${answer}.`,
  zh: `${finding}此前已答复为${answer}。`,
});

const decided = (finding: string, answer: string, by: string, version: number): Bilingual => ({
  en: `${finding}: ${answer}, by ${by}; the portfolio is at version ${version}.`,
  zh: `${finding}：${answer}，由${by}确认；组合现为第${version}版。`,
});

const HOW_TO = {
  en: "Name a finding and an answer: npm run decide -- FINDING ANSWER. Without both, the findings are listed. Steps of the plan: npm run decide -- plan accept CASE …",
  zh: "请写明事项和答复：npm run decide -- 事项 答复；两者都不写则列出全部事项。对方案措施作决定：npm run decide -- plan accept 案件 …",
};
