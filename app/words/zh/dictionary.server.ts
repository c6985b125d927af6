/** 中文用语。Written as a Chinese banker would say it, not word by word. */

import type { Dictionary, ServedWords, Words } from "../shape";
import { annotations } from "./annotations";
import { atRisk } from "./at-risk";
import { attackSheet } from "./attack-sheet";
import { branchPage } from "./branch-page";
import { cases } from "./cases";
import { common } from "./common";
import { conduct } from "./conduct";
import { cross } from "./cross";
import { dataQuality } from "./data-quality";
import { filterPage } from "./filter-page";
import { flows } from "./flows";
import { forecast } from "./forecast";
import { headerSynonyms } from "./header-synonyms";
import { importLines } from "./import-lines";
import { imports } from "./imports";
import { methodAnalysis } from "./method-analysis";
import { methodPanel } from "./method-panel";
import { methodsPage } from "./methods-page";
import { notes } from "./notes";
import { officerComparison } from "./officer-comparison";
import { officersPage } from "./officers-page";
import { oneCase } from "./one-case";
import { overview } from "./overview";
import { overviewComputed } from "./overview-computed";
import { pack } from "./pack";
import { periods } from "./periods";
import { pictures } from "./pictures";
import { placesPage } from "./places-page";
import { plan } from "./plan";
import { planPage } from "./plan-page";
import { refusals } from "./refusals";
import { rotation } from "./rotation";
import { sending } from "./sending";
import { targetPage } from "./target-page";
import { targets } from "./targets";
import { trend } from "./trend";
import { tryPage } from "./try-page";
import { upload } from "./upload";
import { views } from "./views";
import { vintages } from "./vintages";
import { walk } from "./walk";
import { whereToTry } from "./where-to-try";
import { whyNow } from "./why-now";

/** What pages say. */
export const zh: Words = {
  ...common,
  branchPage,
  cases,
  dataQuality,
  imports,
  methodsPage,
  officersPage,
  oneCase,
  overview,
  placesPage,
  planPage,
  refusals,
  trend,
  tryPage,
};

/** What the parts say that only the server draws. */
const zhServed: ServedWords = {
  annotations,
  atRisk,
  conduct,
  cross,
  filterPage,
  flows,
  forecast,
  importLines,
  methodAnalysis,
  methodPanel,
  officerComparison,
  overviewComputed,
  pack,
  periods,
  pictures,
  plan,
  attackSheet,
  notes,
  rotation,
  sending,
  targetPage,
  targets,
  upload,
  views,
  vintages,
  walk,
  whereToTry,
  whyNow,
};

export const zhDictionary: Dictionary = {
  pages: zh,
  served: zhServed,
  slideFont: "Microsoft YaHei",
  headerSynonyms,
};
