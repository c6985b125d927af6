import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Language } from "~/domain/text";
import { type MappingProfile, mappingProfileSchema } from "./mapping-profile.server";
import { Refusal } from "./refusal.server";
import { wrongMappings } from "./wrong-mappings.server";

/** Reads and checks a profile. Throws a Refusal that names every wrong place in it. */
export function readProfile(file: string): MappingProfile {
  return checkedProfile(parsedJson(file), path.basename(file));
}

function parsedJson(file: string): unknown {
  try {
    // Notepad and Excel begin a UTF-8 file with a byte order mark; JSON knows none.
    return JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    const said = (error as Error).message;
    throw new Refusal({
      en: `The profile ${file} cannot be read: ${said}`,
      zh: `无法读取映射配置 ${file}：${said}`,
    });
  }
}

export function checkedProfile(content: unknown, name: string): MappingProfile {
  const parsed = mappingProfileSchema.safeParse(content);
  const wrong = parsed.success ? wrongMappings(parsed.data) : structuralMistakes(content);
  if (parsed.success && wrong.length === 0) return parsed.data;
  const lines = (language: Language) => wrong.map(({ at, says }) => `  ${at}: ${says[language]}`).join("\n");
  throw new Refusal({
    en: `The profile ${name} is not right:\n${lines("en")}`,
    zh: `映射配置 ${name} 有误：\n${lines("zh")}`,
  });
}

function structuralMistakes(content: unknown) {
  const issues = (locale: typeof z.locales.en) =>
    mappingProfileSchema.safeParse(content, { error: locale().localeError, reportInput: false }).error
      ?.issues ?? [];
  const zh = issues(z.locales.zhCN);
  return issues(z.locales.en).map(({ path: at, message }, place) => ({
    at: at.map((step) => (typeof step === "number" ? `[${step + 1}]` : String(step))).join(".") || "(all)",
    says: { en: message, zh: zh[place]?.message ?? message },
  }));
}
