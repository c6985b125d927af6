/** Notes on the time line, which only the server draws. */
import { counted } from "../counted";

export const annotations = {
  title: "Notes on the time line",
  none: "No note yet. A note marks a date on every trend: a new policy, a campaign, a change of staff.",
  numbered: "Numbers mark the month of each note in the pictures.",
  outside: "outside the months shown",
  wholeBank: "the whole bank",
  written: (by: string, date: string) => `${by}, written on ${date}`,
  add: "Add a note",
  on: "Date",
  text: "What happened",
  where: "For",
  by: "Your name",
  save: "Add",
  manage: "Withdraw a note",
  withdraw: "Withdraw",
  withdrawNote:
    "A note that is withdrawn no longer appears anywhere; it is kept with who withdrew it and when.",
  refused: {
    date: "Enter the date as a day of the calendar, such as 2025-03-01.",
    far: (from: string, days: number) =>
      `The date must lie between ${from} and ${counted(days, "day", "days")} from today.`,
    text: "Enter what happened on that day.",
    long: (most: number) => `A note holds at most ${counted(most, "character", "characters")}. Shorten it.`,
    by: (most: number) =>
      `Enter your name (at most ${counted(most, "character", "characters")}): it is kept with the note.`,
    invisible: "The note holds a line break or an invisible character. Type it again without.",
    branch: (code: string) => `There is no branch “${code}”. Choose one from the list, or the whole bank.`,
    notYours: "Notes can be written by people who see the whole portfolio.",
    gone: "This note is not there any more: somebody has withdrawn it already.",
    act: "The form asks for nothing that can be done here. Use the buttons of this page.",
  },
};

export type AnnotationWords = typeof annotations;
