/** What every page says, and what single pages say: a module each, so that a browser fetches those of the pages it opens. */
import type { PageWords } from "../shape";

export const enPages: PageWords = {
  common: async () => (await import("./common")).common,
  branchPage: async () => (await import("./branch-page")).branchPage,
  cases: async () => (await import("./cases")).cases,
  dataQuality: async () => (await import("./data-quality")).dataQuality,
  imports: async () => (await import("./imports")).imports,
  methodsPage: async () => (await import("./methods-page")).methodsPage,
  officersPage: async () => (await import("./officers-page")).officersPage,
  oneCase: async () => (await import("./one-case")).oneCase,
  overview: async () => (await import("./overview")).overview,
  placesPage: async () => (await import("./places-page")).placesPage,
  trend: async () => (await import("./trend")).trend,
  tryPage: async () => (await import("./try-page")).tryPage,
};
