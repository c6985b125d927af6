/** The texts that entries carry in the two languages of the product: what a further language has to say. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { labelOf } from "~/domain/import-columns/import-column";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { root, sources } from "./source-imports";

const HAN = /\p{Script=Han}/u;
const BLANK = "\0";

/** English, with `{1}`, `{2}` … for what is put into it; each once, in the order of the sources. */
export function entryTexts(): string[] {
  const columns = Object.values(PORTFOLIO_FILES).flatMap((file) => file.columns);
  const labels = columns.map((column) => labelOf(column).en);
  const written = sources.filter((file) => !/^(seeds|app\/words)\//.test(file)).flatMap(textsOf);
  return [...new Set([...written, ...labels])];
}

function textsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return textsIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

/** Of every `{ en, zh }`, and of every English text that its Chinese follows in a list or a call. */
export function textsIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (inner: ts.Node): void => {
    for (const english of englishOf(inner)) found.push(...written(english).map(numbered));
    ts.forEachChild(inner, visit);
  };
  visit(node);
  // Where nothing is written but what is put in, there is nothing to say.
  return found.filter((text) => /\p{L}/u.test(text.replaceAll(/\{\d+\}/g, "")));
}

function englishOf(node: ts.Node): ts.Expression[] {
  if (ts.isObjectLiteralExpression(node)) {
    const [en, zh] = [textAt(node, "en"), textAt(node, "zh")];
    return en && zh ? [en] : [];
  }
  const list = ts.isArrayLiteralExpression(node)
    ? node.elements
    : ts.isCallExpression(node)
      ? node.arguments
      : undefined;
  return (list ?? []).filter((item, place) => {
    const next = list?.[place + 1];
    return next !== undefined && !isChinese(item) && isChinese(next) && written(item).length > 0;
  });
}

function textAt(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((property) => property.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

const isChinese = (node: ts.Expression) => written(node).some((text) => HAN.test(text));

/** What an expression may write: each branch of a choice by itself, with a blank for what it does not spell out. */
function written(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ literal }) => BLANK + literal.text).join("")];
  if (ts.isParenthesizedExpression(node)) return written(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(written);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [];
  const [left, right] = [node.left, node.right].map((side) => {
    const texts = written(side);
    return texts.length === 0 ? [BLANK] : texts;
  });
  return left!.flatMap((one) => right!.map((other) => one + other));
}

function numbered(text: string): string {
  let blank = 0;
  return text.replaceAll(BLANK, () => `{${++blank}}`);
}
