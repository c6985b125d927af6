/** The panel of active visits: the queue in six orders, the queue itself, and the notices. */
import { dayFromParts, isoFromDay } from "~/domain/calendar";
import { referralReason } from "~/domain/lawful-cap";
import { limitationEndDay } from "~/domain/limitation";
import type { FilledTable, PanelCurve, PanelTable } from "~/domain/panels/panel";
import { LIMITATION_YEARS } from "~/domain/rules";
import { tells } from "~db/queries/panels/panel-episodes";
import { noticeSums } from "~db/queries/panels/panel-facts";
import { pastVisits, type QueuedCase, queuedCases } from "~db/queries/panels/queue-rows";
import { hourCostMinor } from "../hour-cost.server";
import { known, type Part, unknown } from "../row";
import { broughtWithin, type OrderedQueue, orderedQueues, type QueuedVisit } from "./ordered-queue.server";
import {
  emptyTable,
  filledTable,
  type PanelAnswer,
  type PanelQuestion,
  sharePart,
} from "./panel-question.server";
import { visitOutlook } from "./visit-outlook.server";

export const visitPanel: PanelAnswer = async (question, [orders, queue, notices]) => [
  ...(await queueTables(question, orders!, queue!)),
  await noticeTable(question, notices!),
];

async function queueTables(
  question: PanelQuestion,
  orders: PanelTable,
  queue: PanelTable,
): Promise<FilledTable[]> {
  const visits = question.portfolio.datesAssumed ? null : await queuedVisits(question);
  if (visits === null) return [emptyTable(orders, "not-recorded"), emptyTable(queue, "not-recorded")];
  const queues = orderedQueues(visits);
  const own = queues.find(({ order }) => order === "net-per-hour")!;
  return [
    { ...filledTable(orders, queues.map(orderRow)), curves: queues.filter(isOrdered).map(curveOf) },
    filledTable(queue, own.visits.map(queueRow)),
  ];
}

/** Null where the past says too little. */
async function queuedVisits(question: PanelQuestion): Promise<QueuedVisit[] | null> {
  const { store, selection, cutOffDay } = question;
  const open = (await queuedCases(store, selection)).filter((one) => mayBeVisited(one, cutOffDay));
  const outlook = visitOutlook(await pastVisits(store, selection), open);
  const hourMinor = (await hourCostMinor(question)) ?? 0;
  if (outlook === null) return null;
  return open.map((one, at) => {
    const { expectedShare, hours } = outlook[at]!;
    const expectedMinor = expectedShare * one.outstandingMinor;
    return { one, expectedShare, hours, expectedMinor, netPerHourMinor: expectedMinor / hours - hourMinor };
  });
}

function mayBeVisited(one: QueuedCase, cutOffDay: number): boolean {
  return referralReason(one) === null && limitationEndDay(one.lastEvidencedDay) >= cutOffDay;
}

const isOrdered = ({ visits, unordered }: OrderedQueue) => unordered < visits.length;

const PARTS = [10, 25, 50, 100];

function orderRow(queue: OrderedQueue): Part[] {
  const { order, visits, unordered } = queue;
  const perHour = PARTS.map((percent): [string, number] => {
    const { hours, minor } = broughtWithin(visits, percent / 100);
    return [`per_hour_${percent}`, Math.round(minor / hours)];
  });
  const whole = broughtWithin(visits, 1);
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

const STEPS = 20;

function curveOf({ order, visits }: OrderedQueue): PanelCurve {
  const whole = broughtWithin(visits, 1).minor;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = step / STEPS;
    return { x, y: whole > 0 ? broughtWithin(visits, x).minor / whole : 0 };
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
  if (!(await tells(store, "activities", "notice_served"))) return emptyTable(table, "not-recorded");
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
