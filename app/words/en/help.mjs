/** What commands say of themselves, before anything is built. `languages`: those that there are, `en|zh`. */

/** @param {string} languages */
export const help = (languages) => ({
  start: `npm start
Serves the dashboard at http://localhost:3000 (PORT, HOST); an empty database is filled with the simulated demo first.`,
  import: `npm run import -- PATH… [options]      a folder, CSV files, or a workbook
  --dry-run               do everything and take it back
  --accept-good-rows      load the good rows although others are wrong
  --errors FILE           where all wrong rows are listed (errors.csv)
  --marked FILE           a workbook of the same rows, wrong cells marked and commented, if there are any
  --json                  the result as JSON
  --called NAME           how the import is listed, instead of its paths
  --lang ${languages}            language of what is said
How the files are written, where they do not show it:
  --encoding utf-8|gb18030|big5|utf-16le|utf-16be    of all files; FILE=big5 of one; repeat it for several
  --delimiter SIGN|tab    --decimal .|,
  --dates PATTERN         such as DD/MM/YYYY or D-MMM-YY HH:mm; repeat it for several, tried one after the other
  --zone ZONE             where the bank's clocks are, for times with Z or an offset: +08:00, Asia/Shanghai
  --empty WORD            a word that means nothing, such as NULL; repeat it for several
  --ignore-columns NAME   a column to leave out although it looks like a known one; repeat it for several
Files in a shape of their own:
  --profile FILE          a mapping profile (JSON)
  --draft-profile FILE    writes a draft of one for this file to standard output
  --look                  what is understood of the files, as JSON; nothing is loaded
  --profile-schema        what a profile may hold, as a JSON schema
Beside importing:
  --template FOLDER       empty files with headers and one example row
  --columns               every file and column
  --list                  the imports so far
  --undo IMPORT           takes an import back`,
  report: `npm run report -- NAME [--format csv|json|xlsx] [--out FILE] [--meta] [--FILTER VALUE …]
The table of the page of that name; a wrong name or filter lists those that exist.`,
  pack: `npm run pack -- --out FILE.pdf [--lang ${languages}] [--FILTER VALUE …]
The board pack as a PDF of A4 pages, printed by the system's Chromium once every figure is there; filters as on /pack.`,
  seed: `npm run seed -- [--cases N] [--seed S] [--out FOLDER]
Writes a simulated portfolio as import files, and its truth.json.`,
  verify: `npm run verify
Recomputes episodes, credits and cells and compares them with what is stored; exit code 0 when equal.`,
  decide: `npm run decide -- [FINDING ANSWER] [--by NAME]
Lists the findings that wait for a person, or records an answer: accept, keep, take-back.
npm run decide -- plan accept|decline|done|undo CASE … [--reason REASON] [--note TEXT] [--by NAME]
npm run decide -- plan --file ANSWERS.csv [--by NAME]
Records decisions about steps of the plan, all or none; the file has the columns case_id, answer, reason, note.`,
  calibrate: `npm run calibrate -- [--proof NAME …] [--portfolios N] [--from SEED] [--json]
Proofs of the estimators against simulated portfolios whose truth is known.`,
  bench: `npm run bench
Benchmarks, as ratios taken in one run.
npm run bench -- browse   memory of the server while somebody opens hundreds of pages
npm run bench -- figures  the figures of a running server as checksums, and what differs between two of them
npm run bench -- trees    imports and pages of two built trees, turn by turn`,
  drill: `npm run drill
What takes too long for the tests.
npm run drill -- uploads  half a million rows and two people at once, in Chromium
npm run drill -- sheets   every workbook opened by LibreOffice
npm run drill -- fuzz     ten thousand mutated files and workbooks`,
  build: `npm run build
Builds the server, the browser's files, the command line and the worker into build/.`,
  check: `npm run check
Format, lint and types.`,
  test: `npm test [-- FILE …]
Everything that CI runs: format and lint, types, unit, database, report and browser tests.`,
});

/** @param {number} megabytes */
export const outOfMemory = (megabytes) =>
  `The files need more than ${megabytes} MB of memory. Nothing was loaded; divide them into several imports.`;
