import type { PageWords } from "../words";

export const officersPage: PageWords<"officersPage"> = {
  en: () => import("../en/officers-page"),
  zh: () => import("../zh/officers-page"),
};
