import type { PageWords } from "../words";

export const dataQuality: PageWords<"dataQuality"> = {
  en: () => import("../en/data-quality"),
  zh: () => import("../zh/data-quality"),
};
