/** A person's answer to a finding that changes money or the cut-off: kept, shown, and what follows from it rebuilt. */
import type { DecisionAnswer } from "~/domain/decision-answer";
import { type Decidable, decidables } from "~/domain/delivery";
import { answersTo, repeatOfFinding } from "~/domain/doubts";
import { marks } from "~/domain/text";
import { type Database, transaction, whileWritingMuch } from "~db/client";
import { delivered, wholeDelivery } from "~db/derive/delivered";
import { repeatDoubt } from "~db/derive/doubts";
import { rederive } from "~db/derive/rederive";
import { clearTouched } from "~db/derive/touched";
import { recordDecision } from "~db/load/decisions";
import { movePortfolioOn, portfolioState } from "~db/load/portfolio-state";
import { Refusal } from "./refusal.server";

export interface Decided {
  /** False: it had been answered so already. */
  isNew: boolean;
  version: number;
  cutOffDay: number | null;
}

/** What takes an answer back. */
export const TAKE_BACK = "take-back";

/** `at` as ISO 8601. @throws Refusal for a finding or an answer that does not exist */
export async function decideFinding(
  database: Database,
  finding: string,
  wish: string,
  { by, at }: { by: string; at: string },
): Promise<Decided> {
  const answer = answerOf(database, finding, wish);
  let isNew = false;
  const decide = () => {
    isNew = recordDecision(database, { finding, answer, by, at });
    if (!isNew) return;
    clearTouched(database);
    movePortfolioOn(database);
    rederive(database);
  };
  await whileWritingMuch(database, false, () => transaction(database, decide));
  const { version, cutOffDay } = portfolioState(database);
  return { isNew, version, cutOffDay };
}

function answerOf(database: Database, finding: string, wish: string): DecisionAnswer | null {
  const known = findingsToDecide(database);
  const found = known.find((candidate) => candidate.finding === finding) ?? oneRepeat(database, finding);
  if (!found) {
    const codes = (none: string, list: string) => known.map((one) => one.finding).join(list) || none;
    throw new Refusal({
      en: `There is no finding “${finding}” to decide; there are: ${codes("none", marks("en").list)}.`,
      zh: `没有待确认事项“${finding}”；现有：${codes("无", marks("zh").list)}。`,
    });
  }
  if (wish === TAKE_BACK) return null;
  const answer = found.answers.find((candidate) => candidate === wish);
  if (answer) return answer;
  const answers = [...found.answers, TAKE_BACK];
  throw new Refusal({
    en: `“${wish}” is no answer to ${finding}; possible are: ${answers.join(marks("en").list)}.`,
    zh: `“${wish}”不是${finding}的有效答复；可选：${answers.join(marks("zh").list)}。`,
  });
}

/** Every finding that a person decides, answered or not. */
export function findingsToDecide(database: Database): Decidable[] {
  return decidables(wholeDelivery(database, delivered(database)));
}

/** A payment that is not among those listed. */
function oneRepeat(database: Database, finding: string): Decidable | null {
  const code = repeatOfFinding(finding);
  const doubt = code === null ? null : repeatDoubt(database, code);
  return doubt && { finding, answers: answersTo(doubt), answer: null };
}
