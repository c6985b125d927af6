import type { PageWords } from "../words";

export const methodsPage: PageWords<"methodsPage"> = {
  en: () => import("../en/methods-page"),
  zh: () => import("../zh/methods-page"),
};
