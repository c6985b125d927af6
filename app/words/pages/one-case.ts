import type { PageWords } from "../words";

export const oneCase: PageWords<"oneCase"> = {
  en: () => import("../en/one-case"),
  zh: () => import("../zh/one-case"),
};
