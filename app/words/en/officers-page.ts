/** The page of the officers. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const officersPage = {
  headline: (total: string, credited: string, officers: number) =>
    `${total} came in, ${credited} of it credited to ${counted(officers, "officer", "officers")}.`,
  compared: (rated: number, above: number, below: number) =>
    above + below === 0
      ? `Of ${counted(rated, "rated officer", "rated officers")}, none stands outside what their cases, chance and the usual spread explain.`
      : `Of ${counted(rated, "rated officer", "rated officers")}, ${decimalText(above, 0)} stand above and ${decimalText(below, 0)} below what their cases, chance and the usual spread explain.`,
  specialists: (officers: number) =>
    `${counted(officers, "officer", "officers")} may be ${officers === 1 ? "a specialist" : "specialists"}: cases seem to come to them when the borrower has already answered.`,
  notCompared: "No officer can be compared: that takes 30 followed-up cases, 10 payers and 5 expected.",
  computingWhy:
    "What each officer could expect from cases like theirs takes a fit over all cases taken over; it is kept until the next import. The table below stands.",
  failedTitle: "The comparison could not be computed",
  failed: "The table below stands. Load the page again to try once more; the log tells why it failed.",

  readingTitle: "What these figures say, and what they do not",
  reading: [
    "Each line is what an officer held, did and was credited with on the day it happened, so a case handed over stays with both. Money often goes to whoever acts last.",
    "This is not a ranking. Officers have unlike cases: one works secured loans of a month, another refusals of three years. And the fewer the episodes behind a dot, the further chance alone throws it up or down.",
    "The fair comparison sets the cases that paid against how many like cases pay elsewhere, drawn in where numbers are small. It says how likely an officer differs, never who is first; and what no file tells of the cases still looks like the officer's doing.",
  ],

  tableTitle: "Every officer, by name",
  found: (officers: number, sought: string) =>
    `${counted(officers, "officer", "officers")} of a name or code that begins with “${sought}”`,
  search: {
    label: "Officer",
    hint: "The beginning of a name or code",
    find: "Find",
  },
  notFound: {
    title: (sought: string) => `No officer’s name or code begins with “${sought}”.`,
    text: "A shorter beginning finds more.",
    toAll: "All officers",
  },
  creditedLink:
    "Amounts lead to the cases on which the officer worked an episode, whatever month they defaulted in.",
};
