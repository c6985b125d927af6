import type { PageWords } from "../words";

export const imports: PageWords<"imports"> = {
  en: () => import("../en/imports"),
  zh: () => import("../zh/imports"),
};
