/** The page on which targets are set, which only the server draws. */
import { counted } from "../counted";

const months = (count: number) => counted(count, "month", "months");

export const targetPage = {
  setTitle: "Targets that hold",
  which:
    "What was typed on this page holds over what files say for the same place and month, and of two lines typed the later one. Where a line is withdrawn, the earlier line or the file holds again. Importing files or undoing an import changes no typed target.",
  noPlaces: "Targets are set for branches and regions, and the files name none.",
  noneSet: "No target is set for these places.",
  year: "Year",
  place: "Branch or region",
  months: "Months",
  amount: "Target",
  source: "From",
  files: "files",
  typedHere: "typed here",
  both: (typed: number) => `files; ${months(typed)} typed here`,
  sum: (year: number, branches: string, regions: string | null) =>
    regions === null
      ? `Targets of ${year}: ${branches}.`
      : `Targets of ${year}: ${branches} for branches, and ${regions} for regions as a whole, which go before those of their branches.`,
  typedTitle: "Typed on this page",
  noneTyped: "Nobody has typed a target.",
  line: (place: string, period: string, money: string, each: string | null) =>
    `${place}, ${period}: ${money}${each === null ? "" : `, ${each} a month`}`,
  noTarget: (place: string, period: string) => `${place}, ${period}: no target`,
  written: (by: string, date: string) => `${by}, written on ${date}`,
  replaced: "replaced by a later line",
  gonePlace: "Branches and regions that the portfolio no longer has are not compared.",
  add: "Set or change a target",
  placeHint: "code of a branch or region",
  from: "From month",
  to: "Until month (empty: one month)",
  monthHint: "2026-01",
  sumOf: "Amount of all these months",
  amountHint: "The amount is split evenly over the months.",
  by: "Your name",
  set: "Set target",
  none: "Set no target",
  noneNote:
    "“Set no target” leaves the place out of the comparison in these months, also where a file has a target.",
  manage: "Withdraw a line",
  lineLabel: "Line",
  withdraw: "Withdraw",
  withdrawNote: "A line that is withdrawn no longer counts; it is kept with who withdrew it and when.",
  branches: "Branches",
  regions: "Regions",
  refused: {
    place: (typed: string) =>
      typed === ""
        ? "Choose the branch or region of the target."
        : `There is no branch or region “${typed}”. Enter a code as it stands in the files.`,
    month: "Enter the months as year and month, such as 2026-01.",
    far: (from: string, to: string) => `The months must lie between ${from} and ${to}.`,
    order: "The last month lies before the first. Exchange them.",
    long: (most: number) => `One line holds at most ${months(most)}. Set the rest with another line.`,
    amount: (typed: string) =>
      typed === ""
        ? "Enter the amount, or use “Set no target”."
        : `“${typed}” is no amount. Enter a number that is not negative, such as 500000 or 500,000.00.`,
    by: (most: number) =>
      `Enter your name (at most ${counted(most, "character", "characters")}): it is kept with the target.`,
    invisible: "The name holds a line break or an invisible character. Type it again without.",
    notYours: "Targets can be set by people who see the whole portfolio.",
    gone: "This line is not there any more: somebody has withdrawn it already.",
    act: "The form asks for nothing that can be done here. Use the buttons of this page.",
  },
};

export type TargetPageWords = typeof targetPage;
