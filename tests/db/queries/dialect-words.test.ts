/** What SQLite spells its own way stands in its dialect, and in the rooms that fill its tables: no query knows it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root, sources } from "../../support/source-imports";
import { texts } from "../../support/source-texts";

const OWN_SPELLINGS: Readonly<Record<string, RegExp>> = {
  "a column hidden from its index":
    /(?:^(?=\+)|[(,=]|\b(?:WHERE|AND|OR|NOT|BY|SELECT|BETWEEN|WHEN|THEN))\s*\+\s*(?:[a-z_]|\?|$)/,
  "writing that passes over conflicts": /\b(?:INSERT|UPDATE) OR\b|\bREPLACE INTO\b/,
  "scratch tables, pragmas, row numbers":
    /\btemp\.|\bCREATE TEMP\b|\bPRAGMA\b|\browid\b|\bINDEXED BY\b|\bNOT INDEXED\b/,
  "functions of its own":
    /\b(?:total|group_concat|json_each|json_extract|ifnull|iif|instr|printf|glob|julianday|strftime|unixepoch|typeof|changes|last_insert_rowid)\(/i,
  "one word for the least of a row and of a column": /\b(?:min|max)\([^()]*,/,
  "IS between values": /\bIS (?:\?|\d|')|\bIS NOT (?:\?|\d|')/,
  "patterns and collations": /\b(?:LIKE|GLOB|COLLATE|CROSS JOIN)\b/,
  "numbers for truth": /\b(?:WHERE|AND|OR|NOT) [01]\b(?! *[<>=])/,
};

const isSql = (text: string) => /\b(?:SELECT|FROM|WHERE|INSERT|DELETE|UPDATE|JOIN|CASE WHEN)\b/.test(text);
/** Conditions and terms are put together from short texts too. */
const ofQueries = sources.filter((file) => file.startsWith("db/queries/"));
const ofApp = sources.filter((file) => file.startsWith("app/"));

function spelledIn(files: readonly string[], isLooked: (text: string) => boolean): string[] {
  return files.flatMap((file) =>
    texts(file)
      .filter(isLooked)
      .flatMap((text) =>
        Object.entries(OWN_SPELLINGS)
          .filter(([, spelling]) => spelling.test(text))
          .map(([name]) => `${file}: ${name} in “${text.replaceAll(/\s+/g, " ").slice(0, 90)}”`),
      ),
  );
}

test.each([
  ["a column hidden from its index", "WHERE +case_facts.is_open = 1"],
  ["writing that passes over conflicts", "INSERT OR IGNORE INTO t VALUES (?)"],
  ["scratch tables, pragmas, row numbers", "DELETE FROM temp.chunk"],
  ["functions of its own", "SELECT total(share) FROM t"],
  ["one word for the least of a row and of a column", "SELECT max(a, b) FROM t"],
  ["IS between values", "WHERE kind IS 'court'"],
  ["patterns and collations", "WHERE name LIKE ?"],
  ["numbers for truth", "WHERE 1"],
])("%s would be found", (name, text) => {
  expect(OWN_SPELLINGS[name]!.test(text)).toBe(true);
  expect(isSql(text) || text.length > 0).toBe(true);
});

test("queries are written in what engines share, and in the words of the dialect", () => {
  expect(spelledIn(ofQueries, () => true)).toEqual([]);
  expect(spelledIn(ofApp, isSql)).toEqual([]);
});

test("queries see the store alone", () => {
  const wrong = ofQueries.filter((file) =>
    /\bsqlite\b|\.prepare\(|from "(?:\.\.\/)+(?:client|sqlite-[a-z]+)"/.test(
      readFileSync(path.join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
    ),
  );
  expect(wrong).toEqual([]);
});
