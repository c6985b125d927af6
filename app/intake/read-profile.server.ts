import { readFileSync } from "node:fs";
import path from "node:path";
import { inLanguage, type Language } from "~/domain/text";
import { type MappingProfile, mappingProfileSchema } from "./mapping-profile.server";
import { shapeMistakes } from "./profile-mistakes.server";
import { Refusal } from "./refusal.server";
import { type Completeness, wrongMappings } from "./wrong-mappings.server";

/** Reads and checks a profile. Throws a Refusal that names every wrong place in it. */
export function readProfile(file: string, completeness: Completeness = "whole"): MappingProfile {
  return checkedProfile(parsedJson(file), path.basename(file), completeness);
}

function parsedJson(file: string): unknown {
  let text = "";
  try {
    // Notepad and Excel begin a UTF-8 file with a byte order mark; JSON knows none.
    text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
    return JSON.parse(text);
  } catch (error) {
    const said = placedMessage((error as Error).message, text);
    throw new Refusal({
      en: `The profile ${file} cannot be read: ${said.en}`,
      zh: `无法读取映射配置 ${file}：${said.zh}`,
    });
  }
}

/** V8 counts characters from the beginning of the text; an editor counts lines. */
function placedMessage(message: string, text: string) {
  const found = / (?:in JSON )?at position (\d+).*$/s.exec(message);
  const place = found ? Number(found[1]) : /end of JSON/.test(message) ? text.length : null;
  if (place === null) return { en: message, zh: message };
  const comma = /,(?=\s*$)/.exec(text.slice(0, place));
  const isStray = comma !== null && /^[}\]]/.test(text.slice(place));
  const before = text.slice(0, isStray ? comma.index : place);
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const said = found ? message.slice(0, found.index) : message;
  const [en, zh] = isStray
    ? [
        `a comma stands before “${text[place]}”, where nothing follows; take it out`,
        `“${text[place]}”前多了一个逗号，请删去`,
      ]
    : [said, said];
  return { en: `line ${line}, column ${column}: ${en}`, zh: `第${line}行第${column}列：${zh}` };
}

export function checkedProfile(
  content: unknown,
  name: string,
  completeness: Completeness = "whole",
): MappingProfile {
  const parsed = mappingProfileSchema.safeParse(content);
  const wrong = parsed.success ? wrongMappings(parsed.data, completeness) : shapeMistakes(content);
  if (parsed.success && wrong.length === 0) return parsed.data;
  const lines = (language: Language) =>
    wrong.map(({ at, says }) => `  ${at}: ${inLanguage(says, language)}`).join("\n");
  throw new Refusal({
    en: `The profile ${name} is not right:\n${lines("en")}`,
    zh: `映射配置 ${name} 有误：\n${lines("zh")}`,
  });
}
