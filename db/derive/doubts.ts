/** What of the money waits for a person, from what the derivation found and from what was decided. */
import type { DecisionAnswer } from "~/domain/decision-answer";
import { type Doubt, HIGH_RATES, repeatFinding, repeatOfFinding, WHOLE_REPEATS } from "~/domain/doubts";
import type { Database } from "../client";
import { type Repeat, repeats } from "./count-once";

/** So many payments are named one by one; all others are decided together, or named by their code. */
const NAMED = 10;

/** After the derivation. Payments that were decided one by one are always named. */
export function doubtsOf(database: Database, answers: ReadonlyMap<string, DecisionAnswer>): Doubt[] {
  return [...repeatDoubts(repeats(database), answers), ...rateDoubts(database, answers)];
}

/** The doubt about one payment, however little money hangs on it. */
export function repeatDoubt(database: Database, code: string): Doubt | null {
  const repeat = repeats(database).find((one) => one.code === code);
  return repeat ? oneRepeat(repeat, new Map()) : null;
}

function repeatDoubts(all: readonly Repeat[], answers: ReadonlyMap<string, DecisionAnswer>): Doubt[] {
  const gone = lapsed(all, answers);
  if (all.length === 0) return gone;
  const sum = (of: (repeat: Repeat) => number) => all.reduce((total, repeat) => total + of(repeat), 0);
  const named = all.filter(({ code }, place) => place < NAMED || answers.has(repeatFinding(code)));
  return [
    {
      finding: WHOLE_REPEATS,
      issue: WHOLE_REPEATS,
      code: null,
      rows: sum(({ rows }) => rows),
      amountMinor: sum(({ amountMinor }) => amountMinor),
      answer: answers.get(WHOLE_REPEATS) ?? null,
    },
    ...named.map((repeat) => oneRepeat(repeat, answers)),
    ...gone,
  ];
}

/** Payments that were decided one by one and repeat no other any more: one of the equal ones was taken back since. */
function lapsed(all: readonly Repeat[], answers: ReadonlyMap<string, DecisionAnswer>): Doubt[] {
  const codes = new Set(all.map(({ code }) => code));
  return [...answers.keys()].flatMap((finding) => {
    const code = repeatOfFinding(finding);
    if (code === null || codes.has(code)) return [];
    return [oneRepeat({ code, rows: 0, amountMinor: 0 }, answers)];
  });
}

function oneRepeat({ code, rows, amountMinor }: Repeat, answers: ReadonlyMap<string, DecisionAnswer>): Doubt {
  const finding = repeatFinding(code);
  return { finding, issue: WHOLE_REPEATS, code, rows, amountMinor, answer: answers.get(finding) ?? null };
}

function rateDoubts({ sqlite }: Database, answers: ReadonlyMap<string, DecisionAnswer>): Doubt[] {
  const rows = sqlite
    .prepare("SELECT count(*) FROM case_findings WHERE issue = ?")
    .pluck()
    .get(HIGH_RATES) as number;
  const answer = answers.get(HIGH_RATES) ?? null;
  if (rows === 0) return [];
  return [{ finding: HIGH_RATES, issue: HIGH_RATES, code: null, rows, amountMinor: null, answer }];
}
