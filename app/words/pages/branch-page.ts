import type { PageWords } from "../words";

export const branchPage: PageWords<"branchPage"> = {
  en: () => import("../en/branch-page"),
  zh: () => import("../zh/branch-page"),
};
