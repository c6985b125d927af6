/** The words of the page of months. */
import { measured } from "../counted";

export const trend = {
  lead: (month: string, money: string) => `${money} was received during ${month}, the last complete month`,
  leadChosen: (month: string, money: string) =>
    `${money} was received during ${month}, the last month selected`,
  nothingBefore: "The months shown do not include the same month of the year before.",
  undated: "The dates of receipts were assumed at import, so nobody knows in which month money was received.",
  noComplete: "No month is complete yet, so there is nothing to compare.",

  money: {
    title: (share: string) => `${share} of receipts followed a collection activity within 90 days`,
    plain: "Received and credited by month",
    note: "Received: by date of receipt, less reversals. Credited: less receipts without any activity in the 90 days before.",
  },
  cost: {
    title: (money: string, month: string) => `Costs peaked in ${month}: ${money}`,
    plain: "Cost of collection by month",
    none: "No cost is recorded in these months.",
    note: "Logged cost of activities, by date of activity; unlogged cost is not imputed.",
  },
  work: {
    title: (activities: string, month: string) =>
      `Activity peaked in ${month}: ${measured(activities, "activity", "activities")}`,
    plain: "Activities and episodes by month",
    note: "Activities by their own date; an episode (a run of activities under one method) by its first.",
  },
  incomplete: (month: string, date: string) =>
    `${month} is hatched: it is not complete, the data end on ${date}, and it is excluded from comparisons.`,
  table: "Every month",
  tableNote: "Each month links to its methods.",
  notOver: "not complete",
};
