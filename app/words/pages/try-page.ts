import type { PageWords } from "../words";

export const tryPage: PageWords<"tryPage"> = {
  en: () => import("../en/try-page"),
  zh: () => import("../zh/try-page"),
};
