import { type Language, marks } from "../domain/text";

/** Between the ends of an interval: an en dash, but never beside a minus. */
export const joint = (low: number, language: Language) => (low >= 0 ? "–" : marks(language).to);
