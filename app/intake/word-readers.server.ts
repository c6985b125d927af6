/** Readers of codes, words of closed lists, and lists of either. */
import { nearestWords } from "~/domain/nearest-words";
import { spellingsOf } from "~/domain/text";
import type { Vocabulary } from "~/domain/vocabularies";
import { YES_NO } from "~/domain/yes-no";
import type { CellReader, Value } from "./cell-reader.server";
import type { CodeWords } from "./code-words.server";
import type { Problem } from "./refusal.server";
import { isTotal, isWordForNothing, SEVERAL } from "./suspect-forms.server";

export const codeReader: CellReader = {
  read: (text) => text,
  explain: () => {
    throw new Error("codeReader: any text is right");
  },
};

/**
 * A list joined by `;`. `as-given`: in its order, each once; `sorted`: its order says nothing; `parallel`: to another list,
 * so that repetitions and gaps stay.
 */
export type ListOrder = "as-given" | "sorted" | "parallel";

export function listReader(item: CellReader, order: ListOrder): CellReader {
  const parts = (text: string) =>
    text
      .split(SEVERAL)
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    read: (text) => {
      if (!SEVERAL.test(text)) return item.read(text);
      if (order === "parallel") return parallel(text, item);
      const values = parts(text).map((part) => item.read(part));
      if (values.includes(undefined)) return undefined;
      const distinct = [...new Set(values.filter((value): value is Value => value !== null))];
      return (order === "sorted" ? distinct.sort() : distinct).join(";");
    },
    explain: (text) => item.explain(parts(text).find((part) => item.read(part) === undefined) ?? text),
  };
}

function parallel(text: string, item: CellReader): string | undefined {
  const values = text.split(SEVERAL).map((part) => (part.trim() === "" ? "" : item.read(part.trim())));
  return values.includes(undefined) ? undefined : values.map((value) => value ?? "").join(";");
}

const YES_OR_NO = new Map<string, 0 | 1>([
  ...[...spellingsOf(YES_NO.yes), "y", "true", "1"].map((yes) => [yes.toLowerCase(), 1] as const),
  ...[...spellingsOf(YES_NO.no), "n", "false", "0"].map((no) => [no.toLowerCase(), 0] as const),
]);

/** A word of a closed list: by its code, or by its name in any language. Yes and no become 1 and 0. */
export function wordReader(vocabulary: Vocabulary, isYesNo: boolean, hasProfile: boolean): CellReader {
  const codes = Object.keys(vocabulary);
  const spellings = new Map<string, string>();
  for (const [code, word] of Object.entries(vocabulary))
    for (const spelling of [code, ...spellingsOf(word), ...(word.also ?? [])])
      spellings.set(spelling, code).set(spelling.toLowerCase(), code);
  const readWord = (text: string) => spellings.get(text) ?? spellings.get(text.toLowerCase());
  const readYesNo = (text: string) => YES_OR_NO.get(text) ?? YES_OR_NO.get(text.toLowerCase());
  return {
    read: isYesNo ? readYesNo : readWord,
    explain: (text) =>
      notAmong(
        nearestWords(text, codes),
        (code) => `${vocabulary[code]!.zh} ${code}`,
        HINTS[`${hasProfile}`],
      ),
  };
}

/** A method or a cause. What the profile creates must be a word, not the lack of one. */
export function knownCodeReader(words: CodeWords, hasProfile: boolean, createKey: string): CellReader {
  return {
    read: (text) => {
      const known = words.knownCodeOf(text);
      if (known !== undefined) return known;
      return isWordForNothing(text) || isTotal(text) ? undefined : words.codeOf(text);
    },
    explain: (text) =>
      notAmong(words.nearest(text), (code) => `${words.nameZh(code)} ${code}`, {
        en: `${HINTS[`${hasProfile}`].en}, or create it with ${createKey}`,
        zh: `${HINTS[`${hasProfile}`].zh}，或用 ${createKey} 新建`,
      }),
  };
}

const HINTS = {
  true: { en: "map the word in the profile's values", zh: "请在映射配置的 values 中对应" },
  false: {
    en: "a profile can map the bank's own words (--profile, values)",
    zh: "本行用语可由映射配置对应（--profile，values）",
  },
};

function notAmong(
  codes: readonly string[],
  nameZh: (code: string) => string,
  hint: Problem["expected"],
): Problem {
  return {
    problem: { en: "is not a known word", zh: "不在已知取值之内" },
    expected: {
      en: `expected one of ${codes.join(", ")}; ${hint.en}`,
      zh: `应为以下之一：${codes.map(nameZh).join("、")}；${hint.zh}`,
    },
  };
}
