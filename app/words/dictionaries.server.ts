import type { Language } from "../domain/text";
import { en, enServed } from "./en/dictionary";
import type { ServedWords, Words } from "./shape";
import { zh, zhServed } from "./zh/dictionary";

interface Dictionary {
  pages: Words;
  served: ServedWords;
}

/** All languages at once, for the server and the command line; in the browser's build this module is empty. */
export const dictionaries: Readonly<Record<Language, Dictionary>> | undefined = {
  en: { pages: en, served: enServed },
  zh: { pages: zh, served: zhServed },
};
