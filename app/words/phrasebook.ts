import type { Translation } from "./shape";

/** Where something is put into a text. */
const BLANK = /\{(\d+)\}/;
const BLANKS = new RegExp(BLANK, "g");

interface Phrase {
  pattern: RegExp;
  /** The numbers of its blanks, in the order of the English. */
  blanks: readonly string[];
  said: string;
}

/**
 * What a further language says of English texts, by the English. Where something is put into a text both have numbered
 * blanks; what stands in them is looked up in its turn, and stays as it is where the table has nothing for it: a name, a
 * number.
 *
 * @example phrasebook({ "{1} left out": "sans {1}", Method: "Méthode" }).says("Method left out") // "sans Méthode"
 */
export function phrasebook(table: Readonly<Record<string, string>>): Translation {
  const has = (text: string) => Object.hasOwn(table, text);
  // What says most by itself comes first: “{1}: {2}” fits nearly everything.
  const phrases = Object.entries(table)
    .filter(([english]) => BLANK.test(english))
    .sort(([one], [other]) => other.length - one.length)
    .map(phraseOf);
  const says = (english: string): string | undefined => {
    if (has(english)) return table[english];
    for (const phrase of phrases) {
      const found = phrase.pattern.exec(english);
      if (found) return filled(phrase, found.slice(1));
    }
    return undefined;
  };
  const filled = ({ blanks, said }: Phrase, texts: readonly string[]) =>
    said.replaceAll(BLANKS, (_, blank: string) => {
      const text = texts[blanks.indexOf(blank)] ?? "";
      return says(text) ?? text;
    });
  return { says, has };
}

function phraseOf([english, said]: readonly [string, string]): Phrase {
  const parts = english.split(BLANK);
  const isBlank = (place: number) => place % 2 === 1;
  const source = parts.map((part, place) => (isBlank(place) ? "(.+?)" : literal(part))).join("");
  return {
    pattern: new RegExp(`^${source}$`, "s"),
    blanks: parts.filter((_, place) => isBlank(place)),
    said,
  };
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
