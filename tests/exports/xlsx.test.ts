import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import type { Column, Row } from "~/domain/report";
import { columnLetters } from "~/exports/sheet-xml";
import { xlsx } from "~/exports/xlsx.server";

test("XLSX goes on in further sheets where one is full, and keeps text as it is", async () => {
  const columns: Column[] = (["text", "share"] as const).map((kind) => ({
    key: kind,
    kind,
    label: { en: kind, zh: kind },
    definition: { en: kind, zh: kind },
  }));
  const rows: Row[] = [
    { text: ` a <b> & "c"\u0001`, share: 0.5 },
    { text: null, share: -1e-7 },
    { text: "汉字", share: null },
    { text: "=1+1", share: 0 },
    { text: "last", share: 1 },
  ];
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsx(["Table", "Words"], columns, rows, [{ label: "l", text: "t" }], 2))
    pieces.push(piece);
  const sheets = await readExcel(Buffer.concat(pieces), { trim: false });
  expect(sheets).toEqual([
    {
      sheet: "Table",
      data: [
        ["text", "share"],
        [` a <b> & "c"`, 0.5],
        [null, -1e-7],
      ],
    },
    { sheet: "Words", data: [["l", "t"]] },
    {
      sheet: "Table (2)",
      data: [
        ["text", "share"],
        ["汉字", null],
        ["=1+1", 0],
      ],
    },
    {
      sheet: "Table (3)",
      data: [
        ["text", "share"],
        ["last", 1],
      ],
    },
  ]);
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

test("XLSX of a value that cannot be written exactly fails instead of lying", async () => {
  const column: Column = {
    key: "m",
    kind: "money",
    label: { en: "", zh: "" },
    definition: { en: "", zh: "" },
  };
  await expect(
    (async () => {
      for await (const _piece of xlsx(["a", "b"], [column], [{ m: 2 ** 53 }], []));
    })(),
  ).rejects.toThrow(/beyond 2\^53/);
});
