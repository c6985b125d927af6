/** Between words a page sets the marks of its language: a list, a clause or a unit after an English comma is no Chinese. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root, sources } from "../support/source-imports";
import { texts } from "../support/source-texts";

const shownTo = sources.filter((file) => /^app\/(components|routes|frame)\/.*\.tsx$/.test(file));

/** Words between the elements of a page. */
function between(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const text = readFileSync(path.join(root, file), "utf8");
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** Date patterns in a field, as they are typed and read back. */
const TYPED = ["app/routes/imports_.$upload/column-row.tsx: ; "];

test("no page sets an English comma or semicolon between what it says", () => {
  expect(shownTo.length).toBeGreaterThan(200);
  const found = shownTo.flatMap((file) =>
    [
      ...texts(file).filter((text) => /^[^(]*\?[,;] \?[^)]*$|^[,;] $/.test(text)),
      ...between(file).filter((text) => /^\s*[,;]\s/.test(text)),
    ].map((text) => `${file}: ${text}`),
  );
  expect(found.filter((text) => !TYPED.includes(text))).toEqual([]);
});
