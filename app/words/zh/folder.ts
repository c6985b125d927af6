import type { Folder } from "../shape";
import { zhDictionary } from "./dictionary.server";
import { zhPages } from "./pages";

export const zh: Folder = { pages: () => zhPages, dictionary: zhDictionary };
