/** Our reader of CSV against csv-parse, which looks at every character. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvRows } from "~/intake/csv-rows.server";

/** Reads a text that arrives in pieces, as a file does. */
function readInPieces(pieces: readonly string[], delimiter = ",") {
  const csv = new CsvRows(delimiter);
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const [place, piece] of [...pieces, ""].entries()) {
    const found = csv.read(piece, place === pieces.length);
    rows.push(...found.rows);
    lines.push(...found.lines);
  }
  return { rows, lines, failure: csv.failure, line: csv.line };
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "é", "中", " ", ",", ";", '"', "\n", "\r"), maxLength: 6 }),
  fc.constantFrom("", "plain", "12.50"),
);
const quotedIfNeeded = (text: string) => (/[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lineEnds = fc.constantFrom("\n", "\r\n", "\r");

test("any table that was written well is read as it was, wherever the chunks are cut", () => {
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(tables, lineEnds, fc.array(fc.nat({ max: 60 })), fc.boolean(), (table, end, cuts, hasEnd) => {
      const texts = table.map((row) => row.map(quotedIfNeeded).join(","));
      const text = texts.join(end) + (hasEnd ? end : "");
      const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
      const { rows, lines, failure } = readInPieces(pieces);
      expect(failure).toBeNull();
      expect(rows).toEqual(table);
      const before = (at: number) => texts.slice(0, at).join(end) + (at > 0 ? end : "");
      expect(lines).toEqual(table.map((_, at) => 1 + (before(at).match(/\r\n|\n|\r/g)?.length ?? 0)));
    }),
    { numRuns: 2000 },
  );
});

test("what people type by hand is read as csv-parse reads it when it is lenient", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', "\n", " "), maxLength: 24 });
  fc.assert(
    fc.property(texts, fc.nat({ max: 24 }), (text, cut) => {
      const ours = readInPieces([text.slice(0, cut), text.slice(cut)]);
      const options = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
      // A text over several lines that goes on after its closing mark is refused: rows may be lost in it.
      if (ours.failure === "quote-over-rows") {
        expect(text).toMatch(/"(?:.|\n)*\n(?:.|\n)*"[^,\n]/);
        return;
      }
      let theirs: string[][] | null = null;
      try {
        theirs = parse(text, { ...options, record_delimiter: ["\r\n", "\n", "\r"] }) as string[][];
      } catch {
        expect(ours.failure).toBe("quote-not-closed");
      }
      if (theirs) expect({ rows: ours.rows, failure: ours.failure }).toEqual({ rows: theirs, failure: null });
    }),
    { numRuns: 3000 },
  );
});

test("an open quotation is reported by the line of its row, and nothing after it is read", () => {
  expect(readInPieces(['a,b\n"x\ny",1\n2,"open\n3,4\n'])).toEqual({
    rows: [
      ["a", "b"],
      ["x\ny", "1"],
    ],
    lines: [1, 2],
    failure: "quote-not-closed",
    line: 4,
  });
});
