/** The page of the officers. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const officersPage = {
  headline: (total: string, period: string, credited: string, officers: number) =>
    officers === 0
      ? `${total} was received ${period}, none of it credited to an officer.`
      : `${total} was received ${period}, ${credited} of it credited to ${counted(officers, "officer", "officers")}.`,
  compared: (rated: number, above: number, below: number) =>
    above + below === 0
      ? `Of ${counted(rated, "rated officer", "rated officers")}, none is outside the range explained by branch, case mix, chance and normal variation.`
      : `Of ${counted(rated, "rated officer", "rated officers")}, ${decimalText(above, 0)} above and ${decimalText(below, 0)} below the range explained by branch, case mix, chance and normal variation; what no file records may explain some of them.`,
  specialists: (officers: number) =>
    `${counted(officers, "officer", "officers")} may be ${officers === 1 ? "a specialist" : "specialists"}: cases seem to be assigned to them when the borrower has already responded.`,
  notCompared:
    "No officer can be compared: the minimum is 30 cases with complete follow-up, 10 payers, 5 expected and colleagues in the same branch.",
  computingWhy:
    "The payers expected of each officer's cases require a model over all assigned cases; the result is kept until the next import. The table below is not affected.",
  failedTitle: "The comparison could not be computed",
  failed: "The table below is not affected. Load the page again to retry; the server log gives the reason.",

  readingTitle: "What these figures show, and what they do not",
  reading: [
    "Each line shows what an officer held, did and was credited with on the day it happened, so a case handed over stays with both. Receipts are often credited to the officer who acts last.",
    "This is not a ranking. Officers have different cases: one works secured loans one month past due, another refusals of three years. And the fewer the episodes behind a dot, the further chance alone moves it up or down.",
    "The fair comparison relates the cases that paid to the number expected of comparable cases of the same branch, shrunk where numbers are small. It gives the probability that an officer differs, never who is first; and case differences that no file records still appear as the officer's doing.",
  ],

  tableTitle: "Every officer, by name",
  found: (officers: number, sought: string) =>
    `${counted(officers, "officer", "officers")} whose name or code begins with “${sought}”`,
  search: {
    label: "Officer",
    hint: "The beginning of a name or code",
    find: "Find",
  },
  notFound: {
    title: (sought: string) => `No officer’s name or code begins with “${sought}”.`,
    text: "Try fewer letters.",
    toAll: "All officers",
  },
  creditedLink:
    "Amounts link to the cases on which the officer worked an episode, whatever their month of default.",
};
