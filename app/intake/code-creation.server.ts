/** What a profile says about methods and causes that nobody knows: which of them to create, and under what names. */
import type { NewCode } from "~db/load/code-books";
import { codeFromName } from "./code-words.server";

/** Any (true), any after a pattern in which {value} stands for the source's word, or those listed. */
export type CreatedCodes = true | NewCode | readonly NewCode[];

export function codeCreation(
  created: CreatedCodes | undefined,
): ((text: string) => NewCode | undefined) | undefined {
  if (created === undefined) return undefined;
  if (Array.isArray(created)) {
    const listed = created as readonly NewCode[];
    return (text) => listed.find(({ code, name, nameZh }) => [code, name, nameZh].includes(text));
  }
  const pattern =
    created === true ? { code: "{value}", name: "{value}", nameZh: "{value}" } : (created as NewCode);
  return (text) => {
    const filled = (template: string | undefined) => template?.replaceAll("{value}", text);
    const code = codeFromName(filled(pattern.code)!);
    return code === ""
      ? undefined
      : { ...pattern, code, name: filled(pattern.name), nameZh: filled(pattern.nameZh) };
  };
}
