import type { Language } from "../domain/text";
import { en } from "./en";
import type { Words } from "./words";
import { zh } from "./zh";

/** Both languages at once, for the server and the command line; in the browser's build this module is empty. */
export const dictionaries: Record<Language, Words> | undefined = { en, zh };
