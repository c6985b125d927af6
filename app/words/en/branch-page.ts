/** The page of one branch. */
import { counted } from "../counted";

export const branchPage = {
  subject: (branch: string, region: string) => `Receipts, work and recovery of ${branch}, ${region}`,
  likeForLike: (range: string, days: string) =>
    `On the mix of cases of all branches, likely ${range} of the exposure came in within ${days} of default.`,
  followedUp: (cases: number) => `${counted(cases, "case", "cases")} followed up`,
  likely: (range: string) => `likely ${range}`,
  onSameMix: (range: string) => `on the mix of all branches; likely ${range}`,
  course: (from: string, to: string) => `Received by month, ${from} to ${to}`,
  besideTitle: (branch: string, days: string) =>
    `What ${branch} and its neighbours recovered within ${days} of default`,
  officersTitle: "Officers on the cases of this branch",
  cases: (count: number) => `All ${counted(count, "case", "cases")} of this branch`,
  asJson: "This page as JSON",
  links:
    "The table of officers counts whoever worked on the branch's cases, wherever that officer belongs. Rates within the table of causes compare the causes of this branch with each other.",
  handOver: {
    everywhere: "Rotation plan of all branches",
    computingWhy:
      "Who could hand which cases to whom: how tenure tells is learned from all cases first, then the best plan is sought. That takes up to a quarter of a minute.",
    failedTitle: "The hand-over plan could not be computed",
    failed: "The figures of the branch stand. Reload the page to try again.",
  },
};
