/** 中文用语。Written as a Chinese banker would say it, not word by word. */
import type { Words } from "./words";
import { branchPage } from "./zh/branch-page";
import { cases } from "./zh/cases";
import { common } from "./zh/common";
import { dataQuality } from "./zh/data-quality";
import { imports } from "./zh/imports";
import { methodsPage } from "./zh/methods-page";
import { officersPage } from "./zh/officers-page";
import { oneCase } from "./zh/one-case";
import { overview } from "./zh/overview";
import { placesPage } from "./zh/places-page";
import { refusals } from "./zh/refusals";
import { trend } from "./zh/trend";
import { tryPage } from "./zh/try-page";

export const zh: Words = {
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
