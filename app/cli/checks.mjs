/** What must hold before any test runs; each counts as one test in the summary. */
export const CHECKS = [
  { name: "Format and lint", tool: "biome", toolArgs: ["check", "."] },
  { name: "Types", tool: "tsc", toolArgs: ["--noEmit"] },
];
