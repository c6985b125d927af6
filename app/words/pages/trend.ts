import type { PageWords } from "../words";

export const trend: PageWords<"trend"> = {
  en: () => import("../en/trend"),
  zh: () => import("../zh/trend"),
};
