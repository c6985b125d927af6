import type { PageWords } from "../words";

export const overview: PageWords<"overview"> = {
  en: () => import("../en/overview"),
  zh: () => import("../zh/overview"),
};
