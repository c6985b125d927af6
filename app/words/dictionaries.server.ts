import { LANGUAGES, type Language, teach } from "../domain/text";
import { enDictionary } from "./en/dictionary";
import type { Dictionary } from "./shape";
import { zhDictionary } from "./zh/dictionary";

const ALL: Readonly<Record<Language, Dictionary>> = { en: enDictionary, zh: zhDictionary };

for (const language of LANGUAGES) {
  const { translation } = ALL[language];
  if (translation) teach(language, translation);
}

/** All languages at once, for the server and the command line; in the browser's build this module is empty. */
export const dictionaries: typeof ALL | undefined = ALL;

export const dictionaryOf = (language: Language): Dictionary => ALL[language];
