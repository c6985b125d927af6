import type { PageWords } from "../words";

export const placesPage: PageWords<"placesPage"> = {
  en: () => import("../en/places-page"),
  zh: () => import("../zh/places-page"),
};
