/** The words of the page of imports: what came in, and how to bring in, check and take back. */
import { counted } from "../counted";

export const imports = {
  lead: (date: string, rows: string) => `The last import, of ${date}, brought ${rows} new rows`,
  updated: (rows: string) => `updated ${rows}`,
  leadDemo: "Only the simulated demo portfolio is loaded",
  leadDemoNext: "the first real import replaces it",
  nothing: "Nothing has been imported yet.",
  nothingLoaded: "Nothing is loaded: every import was undone.",
  scope: "Everything that was ever loaded, the newest first.",

  batch: (number: number) => `Import ${number}`,
  /** Within a sentence. */
  batchNamed: (number: number) => `import ${number}`,
  at: (date: string, time: string) => `${date}, ${time} UTC`,
  undoneAt: (date: string) => `undone ${date}`,
  statuses: { loaded: "loaded", undone: "undone", replaced: "replaced" },
  demo: "simulated demo",
  source: "Files",
  profile: "Mapping profile",
  assumed: "Assumed",
  columns: {
    table: "Table",
    rows: "Rows",
    new: "New",
    updated: "Updated",
    unchanged: "Unchanged",
    duplicates: "Duplicates",
    rejected: "Rejected",
  },
  all: "All tables",
  counts: "Rows by table",
  countsOf: (batch: string) => `${batch}: rows by table`,

  undo: "Undo",
  undoOf: (batch: string) => `Undo ${batch}`,
  confirm: {
    title: (batch: string) => `Undo ${batch}?`,
    removed: (rows: string) => `Its ${rows} new rows are removed and every figure is computed anew.`,
    restored: (rows: string) => `The ${rows} rows that it changed become what they were.`,
    safety:
      "A copy of the database is kept beside it first. Large imports take a minute; pages go on answering with the old figures until it is done.",
    later: (batches: string) =>
      `It cannot be undone now: later imports build on it (${batches}). Undo those first, the newest first.`,
    yes: (batch: string) => `Undo ${batch}`,
    no: "Keep it",
  },
  undone: (batch: string) => `${batch} is undone. The database as it was before lies beside it as a backup.`,
  notUndone: "Nothing was changed.",
  noSuchBatch: "There is no loaded import of this number.",
  demoStays: "The demo portfolio is not undone: the first real import replaces it.",

  howTo: {
    title: "Bring in, check, take back",
    note: "Typed in the folder of the program. Nothing is loaded while any row is wrong, and the same file twice changes nothing.",
    template: "Write every file empty, with headers and one example row",
    dryRun: "Try it: everything is read and checked, nothing is changed",
    load: "Load a folder, files or a workbook",
    profile: "Load files of another shape by a mapping profile",
    list: "List what was imported",
    undo: "Take an import back",
  },
  qualityLink: "What is missing or doubtful",
  rows: (count: number) => counted(count, "row", "rows"),
};
