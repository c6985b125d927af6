import type { Folder } from "../shape";
import { enDictionary } from "./dictionary.server";
import { enPages } from "./pages";

export const en: Folder = { pages: () => enPages, dictionary: enDictionary };
