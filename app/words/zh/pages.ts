/** What every page says, and what single pages say: a module each, so that a browser fetches those of the pages it opens. */
import type { PageWords } from "../shape";

export const zhPages: PageWords = {
  common: () => import("./common"),
  branchPage: () => import("./branch-page"),
  cases: () => import("./cases"),
  dataQuality: () => import("./data-quality"),
  imports: () => import("./imports"),
  methodsPage: () => import("./methods-page"),
  officersPage: () => import("./officers-page"),
  oneCase: () => import("./one-case"),
  overview: () => import("./overview"),
  placesPage: () => import("./places-page"),
  planPage: () => import("./plan-page"),
  trend: () => import("./trend"),
  tryPage: () => import("./try-page"),
};
