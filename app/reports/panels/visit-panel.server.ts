/** The panel of active visits: the queue in each order, the queue itself, and the notices. */
import { dayFromParts, isoFromDay } from "~/domain/calendar";
import { fenceOf, fencesOf } from "~/domain/fences/fences-of";
import { type LeftAloneCount, leftAloneCounts } from "~/domain/fences/left-alone-counts";
import type { FilledTable, PanelCurve, PanelTable } from "~/domain/panels/panel";
import { OWN_ORDER } from "~/domain/panels/queue-orders";
import { LIMITATION_YEARS } from "~/domain/rules";
import { fenceFacts } from "~db/queries/fence-facts";
import { isFilled } from "~db/queries/panels/panel-episodes";
import { noticeSums } from "~db/queries/panels/panel-facts";
import { pastVisits, queuedCases } from "~db/queries/panels/queue-rows";
import { termsOf } from "../fence-terms.server";
import { hourCostMinor } from "../hour-cost.server";
import { known, type Part, unknown } from "../row";
import { type OrderedQueue, orderedQueues, type QueuedVisit, recoveredWithin } from "./ordered-queue.server";
import {
  emptyTable,
  filledTable,
  type PanelAnswer,
  type PanelQuestion,
  sharePart,
} from "./panel-question.server";
import { visitOutlook } from "./visit-outlook.server";

export const visitPanel: PanelAnswer = async (question, [orders, queue, leftAlone, notices]) => [
  ...(await queueTables(question, [orders!, queue!, leftAlone!])),
  await noticeTable(question, notices!),
];

async function queueTables(
  question: PanelQuestion,
  tables: readonly [orders: PanelTable, queue: PanelTable, leftAlone: PanelTable],
): Promise<FilledTable[]> {
  const [orders, queue, leftAlone] = tables;
  if (question.portfolio.datesAssumed) return tables.map((table) => emptyTable(table, "not-recorded"));
  const { fenced, counts } = await leftAloneOf(question);
  const visits = await queuedVisits(question, fenced);
  const left = filledTable(leftAlone, counts.map(leftAloneRow));
  if (visits === null) return [emptyTable(orders, "not-recorded"), emptyTable(queue, "not-recorded"), left];
  const queues = orderedQueues(visits);
  const own = queues.find(({ order }) => order === OWN_ORDER)!;
  return [
    { ...filledTable(orders, queues.map(orderRow)), curves: drawn(queues).map(curveOf) },
    filledTable(queue, own.visits.map(queueRow)),
    left,
  ];
}

/** Cases that nobody is sent to, and how many for which reason. */
async function leftAloneOf(question: PanelQuestion) {
  const { store, selection, cutOffDay, method } = question;
  const terms = termsOf(question, cutOffDay);
  const left = (await fenceFacts(store, selection)).filter((one) => fenceOf(one, terms, method) !== null);
  return {
    fenced: new Set(left.map(({ caseId }) => caseId)),
    counts: leftAloneCounts(
      left.map((one) => ({ why: fencesOf(one, terms).join(";"), outstanding_minor: one.outstandingMinor })),
    ),
  };
}

function leftAloneRow({ fence, cases, casesWithReason, outstandingMinor }: LeftAloneCount): Part[] {
  return [
    known({
      why: fence,
      cases,
      with_reason: casesWithReason,
      outstanding_minor: outstandingMinor,
    }),
  ];
}

/** Null where the past says too little. */
async function queuedVisits(
  question: PanelQuestion,
  fenced: ReadonlySet<number>,
): Promise<QueuedVisit[] | null> {
  const { store, selection } = question;
  const open = (await queuedCases(store, selection)).filter(({ caseId }) => !fenced.has(caseId));
  const outlook = visitOutlook(await pastVisits(store, selection), open);
  const hourMinor = (await hourCostMinor(question)) ?? 0;
  if (outlook === null) return null;
  return open.map((one, at) => {
    const { expectedShare, hours } = outlook[at]!;
    const expectedMinor = expectedShare * one.outstandingMinor;
    return { one, expectedShare, hours, expectedMinor, netPerHourMinor: expectedMinor / hours - hourMinor };
  });
}

const isOrdered = ({ visits, unordered }: OrderedQueue) => unordered < visits.length;

const PARTS = [10, 25, 50, 100];

function orderRow(queue: OrderedQueue): Part[] {
  const { order, visits, unordered } = queue;
  const perHour = PARTS.map((percent): [string, number] => {
    const { hours, minor } = recoveredWithin(visits, percent / 100);
    return [`per_hour_${percent}`, Math.round(minor / hours)];
  });
  const whole = recoveredWithin(visits, 1);
  return [
    known({
      order,
      cases: visits.length,
      unordered,
      hours: Math.round(whole.hours),
      expected_minor: Math.round(whole.minor),
    }),
    isOrdered(queue)
      ? known(Object.fromEntries(perHour))
      : unknown(
          perHour.map(([key]) => key),
          "not-recorded",
        ),
  ];
}

/** As many curves as the eye can distinguish: the own order, and those that recover most by a quarter of the hours. */
const MOST_CURVES = 6;
const COMPARED_AT = 0.25;

function drawn(queues: readonly OrderedQueue[]): OrderedQueue[] {
  const by = (queue: OrderedQueue) =>
    queue.order === OWN_ORDER ? Number.POSITIVE_INFINITY : recoveredWithin(queue.visits, COMPARED_AT).minor;
  const chosen = queues
    .filter(isOrdered)
    .map((queue) => ({ queue, minor: by(queue) }))
    .sort((one, other) => other.minor - one.minor)
    .slice(0, MOST_CURVES);
  const orders = new Set(chosen.map(({ queue }) => queue.order));
  return queues.filter(({ order }) => orders.has(order));
}

const STEPS = 20;

function curveOf({ order, visits }: OrderedQueue): PanelCurve {
  const whole = recoveredWithin(visits, 1).minor;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = step / STEPS;
    return { x, y: whole > 0 ? recoveredWithin(visits, x).minor / whole : 0 };
  });
  return { key: order, points };
}

function queueRow(
  { one, expectedShare, expectedMinor, hours, netPerHourMinor }: QueuedVisit,
  at: number,
): Part[] {
  return [
    known({
      case_id: one.code,
      place: at + 1,
      class: one.fiveTier,
      outstanding_minor: one.outstandingMinor,
      expected_share: expectedShare,
      expected_minor: Math.round(expectedMinor),
      hours,
      net_per_hour_minor: Math.round(netPerHourMinor),
    }),
  ];
}

async function noticeTable(
  { store, selection, cutOffDay }: PanelQuestion,
  table: PanelTable,
): Promise<FilledTable> {
  if (!(await isFilled(store, "activities", "notice_served"))) return emptyTable(table, "not-recorded");
  const sums = await noticeSums(store, selection, yearsBefore(cutOffDay));
  return filledTable(table, [
    [
      known({
        visits: sums.visits,
        told: sums.told,
        served: sums.served,
        renewed: sums.renewed,
        open_cases: sums.openCases,
      }),
      sharePart("served_share", sums.served, sums.told),
    ],
  ]);
}

/** The same calendar day as many years ago as a claim lives. */
function yearsBefore(day: number): number {
  const [year = 0, month = 0, dayOfMonth = 0] = isoFromDay(day).split("-").map(Number);
  return dayFromParts(year - LIMITATION_YEARS, month, Math.min(dayOfMonth, month === 2 ? 28 : dayOfMonth))!;
}
