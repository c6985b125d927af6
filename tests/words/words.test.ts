import { describe, expect, test } from "vitest";
import { words } from "~/words/words";

/** Texts that are rightly the same in both languages. */
const SAME_IN_BOTH = new Set(["product"]);
/** Chinese letters, or the brackets that only Chinese sets. */
const CHINESE = /\p{Script=Han}|（/u;

/** Every text by its path; a sentence with blanks is filled with numerals, so that only its own words remain. */
function texts(node: unknown, path: string[] = []): Map<string, string> {
  if (typeof node === "string") return new Map([[path.join("."), node]]);
  if (typeof node === "function") {
    const blanks = Array.from({ length: node.length }, (_, index) => index + 2);
    return new Map([[path.join("."), String(node(...blanks))]]);
  }
  const all = new Map<string, string>();
  for (const [key, child] of Object.entries(node as object)) {
    for (const [name, text] of texts(child, [...path, key])) all.set(name, text);
  }
  return all;
}

const english = texts(words("en"));
const chinese = texts(words("zh"));

describe("the two dictionaries", () => {
  test("have the same texts", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(50);
  });

  test("leave no text empty, unfilled or padded", () => {
    for (const [path, text] of [...english, ...chinese]) {
      expect(text, path).not.toBe("");
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test("translate every text", () => {
    for (const [path, text] of english) {
      if (SAME_IN_BOTH.has(path)) continue;
      expect(chinese.get(path), path).not.toBe(text);
      if (path !== "frame.otherLanguage") expect(chinese.get(path), path).toMatch(CHINESE);
    }
  });

  test("keep Chinese out of the English ones", () => {
    const mixed = [...english].filter(([, text]) => CHINESE.test(text)).map(([path]) => path);
    expect(mixed).toEqual([]);
  });
});

test("plurals follow the count", () => {
  expect(words("en").counts.cases(1)).toBe("1\u00a0case");
  expect(words("en").counts.cases(0)).toBe("0\u00a0cases");
  expect(words("en").counts.cases(1204)).toBe("1,204\u00a0cases");
  expect(words("zh").counts.cases(1204)).toBe("1,204件");
});
