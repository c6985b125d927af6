/** A language that the entries do not speak: files may use its headers and words, from its folder alone. */
import { expect, test, vi } from "vitest";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Language } from "~/domain/text";
import { SECURITIES } from "~/domain/vocabularies";
import { tableOfName } from "~/intake/find-files.server";
import { columnOfHeader, meantColumn } from "~/intake/header-names.server";
import { wordReader } from "~/intake/word-readers.server";
import { templateText } from "~/intake/write-templates.server";
import type { LanguageEntry } from "~/words/language-entry";

const made = "xx" as Language;
vi.mock("~/domain/languages", async (importOriginal) => {
  const { phrasebook } = await import("~/words/phrasebook");
  const { en, ...others } = await importOriginal<Record<string, LanguageEntry>>();
  const translation = phrasebook({
    "Case id": "Numéro de dossier",
    Exposure: "Encours",
    cases: "Dossiers",
    mortgage: "hypothèque",
  });
  const headerSynonyms = { cases: { case_id: "numéro_de_prêt" } };
  return { en, ...others, xx: { ...en, dictionary: { ...en!.dictionary, translation, headerSynonyms } } };
});

const { columns } = PORTFOLIO_FILES.cases;

test("a template in it has its headers and words, in English what its table has not", () => {
  const [headers, example] = templateText("cases", made).replace("\ufeff", "").split("\r\n");
  expect(headers).toMatch(/^Numéro de dossier,Borrower id,/);
  expect(example).toContain(",hypothèque,");
});

test("each header of its template is read as the column that it stands for", () => {
  const [headers = ""] = templateText("cases", made).replace("\ufeff", "").split("\r\n");
  expect(headers.split(",").map((header) => columnOfHeader(columns, header)?.key)).toEqual(
    columns.map(({ key }) => key),
  );
  expect(columnOfHeader(columns, "ENCOURS")?.key).toBe("exposure");
});

test("a header that is nearly one of its own, or one of its synonyms, is understood", () => {
  expect(meantColumn("cases", "Numero de dosier")?.column.key).toBe("case_id");
  expect(meantColumn("cases", "Numéro de prêt")).toMatchObject({ column: { key: "case_id" }, by: "synonym" });
});

test("its words and the names of its tables are read", () => {
  expect(wordReader(SECURITIES, false, false).read("Hypothèque")).toBe("mortgage");
  expect(tableOfName("dossiers")).toBe("cases");
});
