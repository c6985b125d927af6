/** The English words, and by their shape the list of every text there must be. Plain, short, the banker's. */

import { branchPage } from "./en/branch-page";
import { cases } from "./en/cases";
import { common } from "./en/common";
import { dataQuality } from "./en/data-quality";
import { imports } from "./en/imports";
import { methodsPage } from "./en/methods-page";
import { officersPage } from "./en/officers-page";
import { oneCase } from "./en/one-case";
import { overview } from "./en/overview";
import { placesPage } from "./en/places-page";
import { refusals } from "./en/refusals";
import { trend } from "./en/trend";
import { tryPage } from "./en/try-page";

export const en = {
  ...common,
  methodsPage,
  officersPage,
  placesPage,
  branchPage,
  cases,
  oneCase,
  dataQuality,
  imports,
  overview,
  refusals,
  trend,
  tryPage,
};
