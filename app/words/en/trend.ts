/** The words of the page of months. */
export const trend = {
  lead: (month: string, money: string) => `${money} came in during ${month}, the last complete month`,
  leadChosen: (month: string, money: string) => `${money} came in during ${month}, the last month chosen`,
  nothingBefore: "The months shown do not reach back to the same month of the year before.",
  noComplete: "No month is complete yet, so there is nothing to compare.",

  money: {
    title: (share: string) => `${share} of what came in followed an act of collection within 90 days`,
    plain: "Received and credited by month",
    note: "Received: by the date of receipt, reversals taken off. Credited: less what came without any act in the 90 days before.",
  },
  cost: {
    title: (money: string, month: string) => `The dearest month was ${month}: ${money}`,
    plain: "Cost of collection by month",
    none: "No cost is recorded in these months.",
    note: "Logged cost of activities, by the day of the activity; what was not logged is not assumed.",
  },
  work: {
    title: (activities: string, month: string) => `Most was done in ${month}: ${activities} activities`,
    plain: "Activities and episodes by month",
    note: "Activities by their own date; an episode, a run of activities under one method, by its first.",
  },
  incomplete: (month: string, date: string) =>
    `${month} is hatched: it is not over, the data end on ${date}, and it enters no comparison.`,
  table: "Every month",
  tableNote: "Each month leads to its methods.",
  notOver: "not over",
};
