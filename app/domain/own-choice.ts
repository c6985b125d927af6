import type { Bilingual } from "./text";

/** What a filter of the page alone chooses, in words. */
export interface OwnChoice {
  key: string;
  label: Bilingual;
  phrase: Bilingual;
}
