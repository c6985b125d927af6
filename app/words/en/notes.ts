/** Notes of people on a case, which only the server draws. */
export const notes = {
  title: "Notes",
  none: "Nobody has written a note on this case.",
  text: "Note",
  on: "Date",
  by: "Your name (optional)",
  add: "Add the note",
  about:
    "Notes stay with the case when files are imported again. They can be withdrawn, and then stay here as withdrawn.",
  written: (day: string, who: string) => `written on ${day}, ${who}`,
  withdraw: "Withdraw",
  withdrawNamed: (day: string) => `Withdraw the note of ${day}`,
  withdrawnTitle: (count: number) => (count === 1 ? "1 withdrawn note" : `${count} withdrawn notes`),
  withdrawn: (day: string, who: string) => `withdrawn on ${day}, ${who}`,
  unnamed: "on this machine, no name given",
  byName: (name: string) => `by ${name}`,
  refused: {
    empty: "Write the note first; nothing was saved.",
    tooLong: (what: string, most: number, typed: number) =>
      `${what} may have ${most} characters, and ${typed} were typed; nothing was saved. Shorten it, or write two notes.`,
    unseen: (what: string) =>
      `${what} contains invisible control characters, usually copied from another program; nothing was saved. Type the text again, or paste it as plain text.`,
    day: (typed: string) => `“${typed}” is not a day of the calendar such as 2025-06-30; nothing was saved.`,
    future: (typed: string) =>
      `${typed} is in the future. A note has the day of what it reports; nothing was saved.`,
    noNote: "There is no such note on this case, or it has been withdrawn already. Nothing was changed.",
  },
};

export type NoteWords = typeof notes;
