import { isOne } from "../signs";

/** What the import says on the screen. */
export const importLines = {
  columns: ["table", "rows", "new", "updated", "unchanged", "duplicates", "rejected"],
  ignored: (names: string) => `Not portfolio files, ignored: ${names}`,
  loaded: (batch: number, version: number) =>
    `Loaded as import ${batch}; the portfolio is at version ${version}.`,
  unchanged: "All rows were already loaded; nothing was changed.",
  findingColumns: ["finding", "table", "before", "after", "new, for example"],
  noFindings: "Nothing doubtful is added; nothing that was doubtful is settled.",
  dryRun: "Dry run: everything would load; nothing was changed.",
  refused: (count: number) =>
    count === 1 ? "One error; nothing was loaded." : `${count} errors; nothing was loaded.`,
  accepted: (count: number) => `${count} ${count === 1 ? "error" : "errors"}; the good rows were loaded.`,
  more: (count: number) => `… and ${count} more.`,
  errorsFile: (file: string) => `Full list: ${file}`,
  replacedDemo: "The simulated demo portfolio was replaced.",
  backup: (file: string) => `Backup of the previous database: ${file}`,
  progress: (table: string, rows: string, perSecond: string) =>
    `${table} ${rows} ${isOne(rows) ? "row" : "rows"}, ${perSecond} a second`,
  deriving: (borrowers: string, all: string) =>
    `episodes, credits, figures: ${borrowers} of ${all} ${isOne(all) ? "borrower" : "borrowers"}`,
  secondsLeft: (seconds: string) => `, about ${seconds} s left`,
  templates: (files: number, folder: string) =>
    `${files} ${files === 1 ? "template is" : "templates are"} in ${folder}, each with one example row.`,
  drafted: (file: string) =>
    `A draft: check it, save it as profile.json, and try it with npm run import -- ${file} --profile profile.json --dry-run`,
  noBatches: "Nothing has been imported yet.",
  batchColumns: ["import", "loaded", "status", "new", "updated", "source"],
  statuses: { loaded: "loaded", undone: "undone" },
  undone: (batch: number, version: number) =>
    `Import ${batch} is undone; the portfolio is at version ${version}.`,
  decisionsKept: (count: number, codes: string) =>
    `Decisions on ${count === 1 ? "a case" : `${count} cases`} that it removed are kept: ${codes}`,
  notesKept: (count: number, codes: string) =>
    `Notes on ${count === 1 ? "a case" : `${count} cases`} that it removed are kept: ${codes}`,
};
