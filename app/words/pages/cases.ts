import type { PageWords } from "../words";

export const cases: PageWords<"cases"> = {
  en: () => import("../en/cases"),
  zh: () => import("../zh/cases"),
};
