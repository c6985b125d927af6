import type { Language } from "../domain/text";
import * as folders from "./folders";
import type { Folder } from "./shape";

const FOLDERS: Readonly<Record<Language, Folder>> = folders;

export const folderOf = (language: Language): Folder => FOLDERS[language];
