/** The words of an upload's page: what was understood, what it would change, and loading it. */
import { counted, measured } from "../counted";

export const upload = {
  title: (name: string, more: number) => (more === 0 ? `Import ${name}` : `Import ${name} and ${more} more`),
  back: "All imports",
  at: (time: string) => `Uploaded ${time} UTC. Nothing is in the database until you load it.`,
  size: (bytes: number) => size(bytes),

  job: {
    look: "Reading the files",
    try: "Dry run: reading and checking every row",
    load: "Loading",
    waiting: "Waiting for another import",
    running: (files: string, time: string) =>
      `${files}: under way since ${time} UTC. Yours begins when it has ended; you may wait here, or leave and come back.`,
    rows: (table: string, rows: string, perSecond: string) =>
      `${table}: ${measured(rows, "row", "rows")}, ${perSecond} a second`,
    deriving: (done: string, all: string) =>
      `Figures of ${done} of ${measured(all, "borrower", "borrowers")} are recomputed`,
    left: (seconds: string) => `about ${seconds} s left`,
    stay: "This page may be closed; the work goes on.",
    stop: "Stop",
    brokenOff:
      "This step broke off: the server was stopped, or the files need more memory or time than an import may have. Nothing was loaded. Begin it again, or load the files from the command line.",
    refused: "This step was refused:",
  },

  files: {
    title: "1. Files",
    leftOut: (names: string) => `Not kept, because nothing here reads their kind: ${names}.`,
    discard: "Throw this upload away",
    gone: "The files are no longer kept.",
  },

  understood: {
    title: "2. What Recoup understood",
    own: "All files are named and headed as the templates are; no mapping is needed.",
    drafted:
      "The files have a shape of their own. This is what their headers and cells suggest; correct what is wrong and read again.",
    mapped: (name: string) => `Read by the kept mapping “${name}”.`,
    fits: "A mapping kept earlier fits these files:",
    apply: (name: string) => `Read by “${name}”`,
    unreadable: "Cannot be read",
    remarks: "Still to say or to check",
    part: (rows: number, isCut: boolean) =>
      isCut ? `the first ${counted(rows, "row", "rows")}` : counted(rows, "row", "rows"),
    encoding: (name: string) => `encoding ${name}`,
    workbook: "worksheet",
    header: (line: string) => `header on line ${line}`,
    table: "Holds",
    leftOutTable: "nothing to be loaded",
    columnsOf: (source: string) => `${source}: columns`,
    columns: {
      name: "Column",
      cells: "First cells",
      read: "Read as",
      fills: "Fills",
      how: "How it is written",
    },
    fillsOf: (column: string) => `What ${column} fills`,
    unitOf: (column: string) => `Unit of ${column}`,
    datesOf: (column: string) => `How the dates of ${column} are written`,
    datesHint: "such as DD/MM/YYYY",
    noUnit: "in full",
    leftOut: "left out",
    empty: "no cell is filled",
    nothing: "nothing",
    also: "Filled by a column that fills something else, too",
    missing: "Still without a column",
    choose: "choose a column",
    assume: (column: string) => `${column}: or one date for every row (pages then say that it is assumed)`,
    wordsOf: (column: string) => `Words of ${column}`,
    wordsNote: "Yours on the left, ours on the right.",
    ours: (word: string) => `Ours for ${word}`,
    ownMethod: "a method of your own",
    ownCause: "a cause of your own",
    emptyWord: "leave empty",
    unknownWord: "not known yet",
    writing: "How the files are written",
    encodingOf: (file: string) => `Encoding of ${file}`,
    recognised: "recognised",
    zone: "Time zone of times with an offset",
    zoneHint: "such as +08:00",
    emptyWords: "Words that mean nothing, separated by spaces",
    readAgain: "Read again with these corrections",
    name: "Name of this mapping",
    keep: "Keep the mapping",
    keepNote: "It is offered when files of this shape come again.",
    kept: (name: string) => `Kept as “${name}”.`,
    download: "Mapping as a profile (JSON)",
    mistake: "These corrections cannot be used:",
  },

  tried: {
    title: "3. Dry run",
    note: "Everything is read and checked, and taken back.",
    begin: "Begin the dry run",
    again: "Repeat the dry run",
    fine: "Every row is right; the files can be loaded.",
    unchanged: "All of it is loaded already; there is nothing to load.",
    refused: (errors: number) =>
      `${counted(errors, "error", "errors")}. Nothing can be loaded until they are mended: correct the files and upload them again, or correct how they are read above.`,
    firstErrors: (shown: number) => `The first ${shown}; the file has all of them.`,
    allErrors: "All errors (CSV)",
    marked: "Your rows with the wrong cells marked (XLSX)",
    errorColumns: {
      file: "File",
      line: "Line",
      column: "Column",
      value: "Cell",
      problem: "What is wrong",
      expected: "What would be right",
    },
    counts: "Rows by table",
    errors: "Errors",
    notes: "Left out",
    ignored: (names: string) => `Not read: ${names}.`,
    totals: "What it would change",
    totalsColumns: { what: "", before: "Before", after: "After" },
    cases: "Cases",
    openCases: "Open cases",
    received: "Received",
    cutOff: "Data to",
    findings: "Findings",
    noFindings: "Nothing doubtful is added; nothing that was doubtful is settled.",
    findingsNote: "Loaded as they stand and listed under data quality, where a person decides on them.",
    findingColumns: { finding: "Finding", table: "File", examples: "New, for example" },
    demo: "The simulated demo gives way; a copy of the database is saved first.",
  },

  load: {
    title: "4. Load",
    note: "All or nothing: every row is loaded, or none.",
    begin: "Load",
    first: "A dry run without errors comes first.",
    done: (batch: string) => `Loaded as ${batch}.`,
    changed: "What it changed",
    see: "See",
    overview: "Overview",
    cases: "Cases",
    quality: "Missing or doubtful data",
    imports: "This import, and how to undo it",
  },
};

const MEGA = 1 << 20;

function size(bytes: number): string {
  if (bytes < 1024) return counted(bytes, "byte", "bytes");
  return bytes < MEGA ? `${Math.round(bytes / 1024)} kB` : `${(bytes / MEGA).toFixed(1)} MB`;
}
