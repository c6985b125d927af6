/** The words of the page of imports: what was loaded, and how to import, check and undo. */
import { counted, measured } from "../counted";

export const imports = {
  lead: (date: string, rows: string) => `The last import, of ${date}, added ${rows} new rows`,
  updated: (rows: string) => `updated ${rows}`,
  leadDemo: "Only the simulated demo portfolio is loaded",
  leadDemoNext: "the first real import replaces it",
  nothing: "Nothing has been imported yet.",
  nothingLoaded: "Nothing is loaded: every import was undone.",
  scope: "Everything ever loaded, newest first.",

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
    removed: (rows: string) => `Its ${rows} new rows are removed and all figures are recomputed.`,
    restored: (rows: string) =>
      `The ${measured(rows, "row that it changed is", "rows that it changed are")} restored.`,
    safety:
      "A copy of the database is saved next to it first. Large imports need about a minute; pages keep showing the old figures until it is done.",
    later: (batches: string) =>
      `It cannot be undone yet: later imports build on it (${batches}). Undo those first, newest first.`,
    yes: (batch: string) => `Undo ${batch}`,
    no: "Keep it",
  },
  undone: (batch: string) => `${batch} is undone. The previous database is saved next to it as a backup.`,
  notUndone: "Nothing was changed.",
  noSuchBatch: "There is no loaded import with this number.",
  demoStays: "The demo portfolio cannot be undone: the first real import replaces it.",

  way: {
    title: "Import files",
    note: "A folder of CSV files, a workbook, or files in a shape of their own, in UTF-8 or GB18030. You see what was understood and what would change before anything is loaded.",
    files: "Files",
    folder: "Or a whole folder",
    button: "Upload and look at them",
    templates: "Templates to fill in",
    uploading: "Uploading",
    percent: (share: string) => `${share} % sent`,
    failed: "The upload broke off. Choose the files again.",
    running: (files: string, time: string) => `An import is under way: ${files}, since ${time} UTC.`,
    see: "See how far it is",
    open: "Uploads not loaded yet",
    openOne: (files: string, time: string) => `${files}, uploaded ${time} UTC`,
    refused: {
      nothing: "No file was chosen.",
      noneReadable:
        "None of these files can be read; choose files that end in .csv, .tsv, .txt, .xlsx or .xlsm.",
      tooMany: "These are more than 200 files; choose only those to be loaded.",
      tooLarge:
        "The files are larger than a gigabyte together; load them in parts, or from the command line.",
      diskFull: "The disk of the server is full. Nothing was kept.",
      brokenOff: "The upload broke off. Nothing was kept; choose the files again.",
      notYours: "Only those who see the whole portfolio may import.",
    },
  },
  howTo: {
    title: "From the command line",
    note: "Run in the program's folder. Nothing is loaded while any row is wrong; loading the same file twice changes nothing.",
    template: "Write empty templates, with headers and one example row",
    dryRun: "Dry run: everything is read and checked, nothing is changed",
    load: "Load a folder, files or a workbook",
    profile: "Load files in another format through a mapping profile",
    list: "List past imports",
    undo: "Undo an import",
  },
  qualityLink: "Missing or doubtful data",
  rows: (count: number) => counted(count, "row", "rows"),
};
