import { afterEach, describe, expect, test } from "vitest";
import { inLanguage, LANGUAGES, type Language, teach } from "~/domain/text";
import { dictionaryOf } from "~/words/dictionary-of.server";
import { phrasebook } from "~/words/phrasebook";
import { entryTexts } from "../support/entry-texts";

const OWN: readonly string[] = ["en", "zh"];
const texts = entryTexts();

describe("a further language", () => {
  /** Nobody's: as one that a new folder and its line would bring. */
  const made = "xx" as Language;
  const nothing = { says: () => undefined, has: () => false };
  afterEach(() => teach(made, nothing));

  test("says a text of an entry by its English, and in English what is not in its table", () => {
    teach(made, phrasebook({ Method: "Méthode" }));
    expect(inLanguage({ en: "Method", zh: "清收方法" }, made)).toBe("Méthode");
    expect(inLanguage({ en: "Cause", zh: "逾期原因" }, made)).toBe("Cause");
    expect(inLanguage(undefined, made)).toBeUndefined();
  });

  test("leaves the two languages of the entries as they stand", () => {
    teach(made, phrasebook({ Method: "Méthode" }));
    expect(inLanguage({ en: "Method", zh: "清收方法" }, "en")).toBe("Method");
    expect(inLanguage({ en: "Method", zh: "清收方法" }, "zh")).toBe("清收方法");
  });

  test("fills blanks in its own order, and looks up what stands in them", () => {
    const { says } = phrasebook({
      "{1} “{2}” is unknown": "« {2} » ({1}) est inconnu",
      "{1}; {2}": "{1} et {2}",
      Method: "Méthode",
      "Group attack": "Attaque groupée",
    });
    expect(says("Method “a.b”, c” is unknown")).toBe("« a.b”, c » (Méthode) est inconnu");
    expect(says("Group attack; 12")).toBe("Attaque groupée et 12");
    expect(says("Methods")).toBeUndefined();
  });
});

describe("the texts of entries", () => {
  test("are found wherever they stand", () => {
    expect(texts.length).toBeGreaterThan(1500);
    for (const text of [
      "Group attack", // an entry's name
      "across {1}", // with something put in
      "Borrower name", // a column of a file, by its key
      "Upper 95 % limit (Wilson).", // after which its Chinese stands
    ])
      expect(texts, text).toContain(text);
  });

  test.each(LANGUAGES.filter((language) => !OWN.includes(language)))("are all said in %s", (language) => {
    const translation = dictionaryOf(language).translation;
    expect(texts.filter((text) => !translation?.has(text))).toEqual([]);
  });
});
