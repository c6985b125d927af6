import { readFileSync } from "node:fs";
import path from "node:path";
import { selectAll } from "css-select";
import type { Document, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { pageStyle } from "~/pictures/page-style";
import { root } from "../support/source-imports";

test("of the way to a page the last name alone gives way: a long branch squeezed 'Officers' to a letter a line", () => {
  const style = pageStyle(readFileSync(path.join(root, "app/styles/page-head.css"), "utf8"));
  const way = parseDocument('<nav class="within"><a>Officers</a><a>A long branch</a></nav>');
  const links = selectAll<Document | Element, Element>("a", way);
  expect(links.map((link) => style.value(link, "flex"))).toEqual(["none", null]);
});
