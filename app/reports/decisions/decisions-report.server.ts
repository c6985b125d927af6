/** What became of decisions about steps: by month of the plan and by decision, and all months together. */
import type { Asked } from "~/answers/definition.server";
import { isoFromMonth, monthOfDay } from "~/domain/calendar";
import {
  FOLLOWED_ANSWERS,
  type FollowedAnswer,
  type FollowedDecision,
  followedDecisions,
} from "~/domain/plan/followed-decisions";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { shareOfSums } from "~/statistics/intervals/share-of-sums";
import { caseIds } from "~db/queries/case-ids";
import { type DecidedMoney, decidedMoney } from "~db/queries/plan/decided-money";
import { allDecisions } from "~db/queries/plan/plan-decisions";
import { during, isNarrow } from "~db/queries/selection";
import { insideShare } from "../places/case-figures.server";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { figure, known, type Part, rowOf, unknown } from "../row";

export const decisionsReport = reportDefinition({
  name: "decisions",
  reads: [...CHOSEN, ...STANDING],
  settings: ["decisions"],
  async rows(asked) {
    const followed = await followedWithin(asked);
    const money = new Map(
      (await decidedMoney(asked.store, asked.settings.decisions ?? 0)).map((one) => [one.id, one]),
    );
    const cutOffDay = asked.selection.cutOffDay ?? 0;
    const rowsOf = (month: string | null, some: readonly FollowedDecision[]) =>
      FOLLOWED_ANSWERS.flatMap((answer) => {
        const own = some.filter((one) => one.answer === answer);
        return own.length === 0 ? [] : [rowOfAnswer(month, answer, own, money, cutOffDay)];
      });
    const monthOf = ({ cutOffDay: day }: FollowedDecision) => monthOfDay(day);
    const months = [...new Set(followed.map(monthOf))].sort((one, other) => one - other);
    return [
      ...rowsOf(null, followed),
      ...months.flatMap((month) =>
        rowsOf(
          isoFromMonth(month),
          followed.filter((one) => monthOf(one) === month),
        ),
      ),
    ];
  },
});

/**
 * Inside the filters: months are those of the plan, cases may have closed since. Of the whole portfolio also those on cases
 * that an undo has removed.
 */
async function followedWithin({ store, selection, settings }: Asked): Promise<FollowedDecision[]> {
  const { fromMonth, toMonth } = selection;
  const followed = followedDecisions(await allDecisions(store, settings.decisions ?? 0)).filter((one) => {
    const month = monthOfDay(one.cutOffDay);
    return (fromMonth === null || month >= fromMonth) && (toMonth === null || month <= toMonth);
  });
  const ofAnyMonth = during(selection, null, null);
  if (!isNarrow(ofAnyMonth)) return followed;
  const within = new Set(await caseIds(store, ofAnyMonth));
  return followed.filter(({ caseId }) => caseId !== null && within.has(caseId));
}

const MONEY = ["owed_minor", "received_minor"] as const;
const SHARE = ["received_share", "received_low", "received_high"] as const;

function rowOfAnswer(
  month: string | null,
  answer: FollowedAnswer,
  some: readonly FollowedDecision[],
  money: ReadonlyMap<number, DecidedMoney>,
  cutOffDay: number,
): KeptRow {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, one) => total + (one ?? 0), 0);
  const over = some.flatMap((one) => {
    const received = money.get(one.id);
    return received && one.cutOffDay + one.horizon <= cutOffDay ? [{ ...one, ...received }] : [];
  });
  return rowOf(REPORTS.decisions.columns, [
    known({
      month,
      answer,
      cases: some.length,
      outstanding_minor: sum(some.map(({ outstandingMinor }) => outstandingMinor)),
      expected_gain_minor: sum(some.map(({ expectedGainMinor }) => expectedGainMinor)),
      followed_up: over.length,
    }),
    ...became(over),
  ]);
}

function became(over: readonly (FollowedDecision & DecidedMoney)[]): Part[] {
  if (over.length === 0) return [unknown(MONEY, "not-matured"), unknown(SHARE, "not-matured")];
  const clusters = new Map<number, { owed: number; received: number }>();
  for (const { borrowerId, outstandingMinor, receivedMinor } of over) {
    const own = clusters.get(borrowerId) ?? { owed: 0, received: 0 };
    clusters.set(borrowerId, {
      owed: own.owed + (outstandingMinor ?? 0),
      received: own.received + receivedMinor,
    });
  }
  const total = (of: (one: { owed: number; received: number }) => number) =>
    [...clusters.values()].reduce((sum, one) => sum + of(one), 0);
  const moments = {
    numerator: total(({ received }) => received),
    denominator: total(({ owed }) => owed),
    numeratorSquares: total(({ received }) => received * received),
    products: total(({ owed, received }) => owed * received),
    denominatorSquares: total(({ owed }) => owed * owed),
    clusters: clusters.size,
  };
  const sums = known({ owed_minor: moments.denominator, received_minor: moments.numerator });
  if (clusters.size < LEAST_BORROWERS) return [sums, unknown(SHARE, "too-few")];
  if (moments.denominator <= 0) return [sums, unknown(SHARE, "zero-denominator")];
  return [sums, figure(SHARE, insideShare(shareOfSums(moments)))];
}

/** Fewer say nothing about what a decision was worth. */
const LEAST_BORROWERS = 30;
