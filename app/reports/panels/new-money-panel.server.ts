/** The panel of restart capital: the new money, and the new loans whose file asks for a review. */
import { isoFromDay } from "~/domain/calendar";
import type { EVERGREENING_SIGNS } from "~/domain/panels/capital-start-up";
import { NEAR_DUE_DAYS, RIGHT_AFTER_DAYS, RIGHT_AFTER_SHARE } from "~/domain/rules";
import { type PanelAdvance, panelAdvances, receiptsSinceAdvances } from "~db/queries/panels/panel-advances";
import { isFilled } from "~db/queries/panels/panel-episodes";
import { known, type Part, unknown } from "../row";
import {
  emptyTable,
  filledTable,
  grouped,
  type PanelAnswer,
  type PanelQuestion,
  ratioPart,
  sharePart,
  sumOf,
} from "./panel-question.server";
import { sharedReceipts } from "./shared-receipts";

/** With what came in on its case within the horizon after it, each receipt once. */
type FollowedAdvance = PanelAdvance & { cameInMinor: number };

export const newMoneyPanel: PanelAnswer = async (question, tables) => {
  const { store } = question;
  if (!(await isFilled(store, "advances", "id")))
    return tables.map((table) => emptyTable(table, "not-recorded"));
  const [sums, signs, warnings, belowLent] = tables;
  const advances = await followedAdvances(question);
  const papers = ({ isProven }: PanelAdvance) => [isProven ? "evidenced" : "lacking"];
  const short = shortfalls(advances, question);
  return [
    filledTable(
      sums!,
      grouped(advances, papers, ["evidenced", "lacking"]).map(([key, group]) =>
        newMoneyRow(key, group, question),
      ),
    ),
    filledTable(signs!, advances.length === 0 ? [] : signRows(advances, short, question)),
    filledTable(warnings!, warningRows(advances)),
    filledTable(belowLent!, short.map(shortfallRow)),
  ];
};

/** Those of the period. */
async function followedAdvances({ store, selection }: PanelQuestion): Promise<FollowedAdvance[]> {
  const byCase = ({ caseId }: { caseId: number }) => [String(caseId)];
  const receipts = new Map(grouped(await receiptsSinceAdvances(store, selection), byCase, []));
  return grouped(await panelAdvances(store, selection), byCase, [])
    .flatMap(([caseId, lent]) => {
      const shares = sharedReceipts(lent, receipts.get(caseId) ?? [], selection.horizon);
      return lent.map((advance, place) => ({ ...advance, cameInMinor: shares[place]! }));
    })
    .filter(({ isInPeriod }) => isInPeriod)
    .sort(inOrder);
}

function newMoneyRow(papers: string, group: readonly FollowedAdvance[], question: PanelQuestion): Part[] {
  const judged = group.filter((advance) => isFollowedUp(advance, question));
  const recorded = group.filter(({ isRecorded }) => isRecorded);
  const due = recorded.filter(({ newDueDay }) => newDueDay !== null && newDueDay <= question.cutOffDay);
  const late = due.filter(({ newDaysPastDue }) => (newDaysPastDue ?? 0) > 0);
  const cameIn = sumOf(judged, ({ cameInMinor }) => cameInMinor);
  const horizonBound = ["matured", "came_in_minor", "net_minor"];
  return [
    known({
      papers,
      advances: group.length,
      lent_minor: sumOf(group, ({ amountMinor }) => amountMinor),
      told: recorded.length,
    }),
    question.portfolio.datesAssumed
      ? unknown(horizonBound, "dates-assumed")
      : known({
          matured: judged.length,
          came_in_minor: cameIn,
          net_minor: cameIn - sumOf(judged, ({ amountMinor }) => amountMinor),
        }),
    recorded.length === 0
      ? unknown(["repaid_minor", "due", "late", "late_share"], "not-recorded")
      : known({
          repaid_minor: sumOf(recorded, ({ repaidMinor }) => repaidMinor ?? 0),
          due: due.length,
          late: late.length,
        }),
    ...(recorded.length === 0 ? [] : [ratioPart("late_share", late.length, due.length)]),
  ];
}

function isFollowedUp({ day }: PanelAdvance, { selection, cutOffDay }: PanelQuestion): boolean {
  return day + selection.horizon <= cutOffDay;
}

type Sign = keyof typeof EVERGREENING_SIGNS;

interface SignRule {
  shows(advance: PanelAdvance): boolean;
  /** Whether enough is known to see it. */
  isSeen(advance: PanelAdvance, cutOffDay: number): boolean;
}

const inOrder = (one: PanelAdvance, other: PanelAdvance) =>
  one.day - other.day || one.code.length - other.code.length || (one.code < other.code ? -1 : 1);

const isPast = ({ day }: PanelAdvance, cutOffDay: number) => day + RIGHT_AFTER_DAYS <= cutOffDay;

const SIGNS: Readonly<Record<Sign, SignRule>> = {
  "near-due": {
    shows: (advance) => (daysFromDue(advance) ?? Number.POSITIVE_INFINITY) <= NEAR_DUE_DAYS,
    isSeen: ({ oldDueDay }) => oldDueDay !== null,
  },
  "old-debt-paid": {
    shows: ({ oldPaidMinor, amountMinor }) =>
      oldPaidMinor > 0 && oldPaidMinor >= RIGHT_AFTER_SHARE * amountMinor,
    isSeen: isPast,
  },
  "new-loan": { shows: ({ returnedMinor }) => returnedMinor > 0, isSeen: isPast },
};
const SIGN_CODES = Object.keys(SIGNS) as Sign[];

function signsOf(advance: PanelAdvance): Sign[] {
  return SIGN_CODES.filter((sign) => SIGNS[sign].shows(advance));
}

const isAnySeen = (advance: PanelAdvance, cutOffDay: number) =>
  SIGN_CODES.some((sign) => SIGNS[sign].isSeen(advance, cutOffDay));

function daysFromDue({ day, oldDueDay }: PanelAdvance): number | null {
  return oldDueDay === null ? null : Math.abs(day - oldDueDay);
}

function signRows(
  advances: readonly FollowedAdvance[],
  short: readonly FollowedAdvance[],
  question: PanelQuestion,
): Part[][] {
  const { cutOffDay, portfolio } = question;
  const row = (sign: string, loans: readonly FollowedAdvance[], checked: number) => [
    known({ sign, loans: loans.length, checked, lent_minor: sumOf(loans, ({ amountMinor }) => amountMinor) }),
    sharePart("loans_share", loans.length, checked),
  ];
  const followed = advances.filter((advance) => isFollowedUp(advance, question)).length;
  return [
    ...SIGN_CODES.map((sign) => {
      const { shows, isSeen } = SIGNS[sign];
      const checked = advances.filter((advance) => shows(advance) || isSeen(advance, cutOffDay));
      return row(sign, checked.filter(shows), checked.length);
    }),
    row(
      "any",
      advances.filter((advance) => signsOf(advance).length > 0),
      advances.filter((advance) => signsOf(advance).length > 0 || isAnySeen(advance, cutOffDay)).length,
    ),
    portfolio.datesAssumed
      ? [known({ sign: "below-lent" }), unknown(COUNTED, "dates-assumed")]
      : row("below-lent", short, followed),
  ];
}

const COUNTED = ["loans", "checked", "lent_minor", "loans_share", "loans_share_low", "loans_share_high"];

function warningRows(advances: readonly FollowedAdvance[]): Part[][] {
  const largestFirst = [...advances].sort((one, other) => other.amountMinor - one.amountMinor);
  return largestFirst.flatMap((advance) => {
    const signs = signsOf(advance);
    if (signs.length === 0) return [];
    const { oldDueDay, oldPaidMinor, returnedMinor } = advance;
    return [
      [
        loanPart(advance),
        known({
          due_on: oldDueDay === null ? null : isoFromDay(oldDueDay),
          days_from_due: daysFromDue(advance),
          why: signs.join(";"),
          old_paid_minor: oldPaidMinor,
          returned_minor: returnedMinor,
        }),
      ],
    ];
  });
}

const shortMinor = ({ amountMinor, cameInMinor }: FollowedAdvance) => amountMinor - cameInMinor;

/** Followed up for the horizon, and less came in than was lent; largest shortfall first. */
function shortfalls(advances: readonly FollowedAdvance[], question: PanelQuestion): FollowedAdvance[] {
  if (question.portfolio.datesAssumed) return [];
  return advances
    .filter((advance) => isFollowedUp(advance, question) && shortMinor(advance) > 0)
    .sort((one, other) => shortMinor(other) - shortMinor(one));
}

function shortfallRow(advance: FollowedAdvance): Part[] {
  return [loanPart(advance), known({ short_minor: shortMinor(advance) })];
}

function loanPart({ caseCode, day, amountMinor, cameInMinor }: FollowedAdvance): Part {
  return known({
    case_id: caseCode,
    on: isoFromDay(day),
    amount_minor: amountMinor,
    came_in_minor: cameInMinor,
  });
}
