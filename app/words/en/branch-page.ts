/** The page of one branch. */
import { counted } from "../counted";

export const branchPage = {
  subject: (branch: string, region: string) => `Receipts, work and recovery of ${branch}, ${region}`,
  atSameMix: (range: string, days: string) =>
    `At the case mix of all branches, likely ${range} of the exposure was recovered within ${days} of default.`,
  followedUp: (cases: number) => `${counted(cases, "case", "cases")} followed up`,
  likely: (range: string) => `likely ${range}`,
  onSameMix: (range: string) => `at the case mix of all branches; likely ${range}`,
  course: (from: string, to: string) => `Received by month, ${from} to ${to}`,
  besideTitle: (branch: string, days: string) =>
    `Recovery within ${days} of default: ${branch} and neighbouring branches`,
  notOfWork: (filters: string) =>
    `Receipts by method and the table of officers do not depend on ${filters}: what became of a case is part of them.`,
  officersTitle: "Officers working cases of this branch",
  cases: (count: number) => `All ${counted(count, "case", "cases")} of this branch`,
  asJson: "This page as JSON",
  links:
    "The officers table covers everyone who worked on cases of this branch, whatever their home branch. Rates in the causes table compare the causes within this branch.",
  handOver: {
    everywhere: "Rotation plan of all branches",
    computingWhy:
      "The effect of tenure is first estimated from all cases, then the best plan is computed. This can last up to 15 seconds.",
    failedTitle: "The hand-over plan could not be computed",
    failed: "The other figures of the branch are not affected. Reload the page to try again.",
  },
};
