/** What a command says of itself, in the language asked for: each has it in its folder. Plain Node: nothing has to be built. */
import { existsSync, readdirSync } from "node:fs";

const FOLDERS = new URL("../words/", import.meta.url);
const fileOf = (language) => new URL(`${language}/help.mjs`, FOLDERS);
const LANGUAGES = readdirSync(FOLDERS).filter((name) => existsSync(fileOf(name)));

/** Null where nobody asks for help. */
export async function helpAsked(command, args) {
  if (!args.some((argument) => argument === "--help" || argument === "-h")) return null;
  const { help } = await launcherWords(args);
  return help(LANGUAGES.join("|"))[command];
}

/** By `--lang zh` or `--lang=zh`, before anything reads the arguments; in English where nobody says which. */
export function launcherWords(args) {
  const [, asked = ""] = /(?:^|\0)--lang[=\0]([^\0]*)/.exec(args.join("\0")) ?? [];
  return import(fileOf(LANGUAGES.includes(asked) ? asked : "en").href);
}
