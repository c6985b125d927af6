import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "./source-imports";

/** Every text of a file, each with `?` for what is put into it. */
export function texts(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `?${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  const text = readFileSync(path.join(root, file), "utf8");
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
