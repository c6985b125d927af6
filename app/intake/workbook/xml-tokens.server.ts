/** The tags and texts of a piece of XML, as far as workbooks use it: no DTD, prefixes of names left out. */
export interface XmlTag {
  /** Without its prefix: `c` of `<x:c>`. */
  name: string;
  isClosing: boolean;
  isEmpty: boolean;
  /** As written; `attribute` reads one. */
  attributes: string;
}

/** An end that never comes is the end of the text, and a tag ends before the next: so that no text is looked at twice. */
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>|([^<]+)/g;

/** Calls for each tag and text in order; texts are decoded. */
export function xmlTokens(xml: string, onTag: (tag: XmlTag) => void, onText: (text: string) => void): void {
  for (const [, cdata, slash, name, attributes = "", empty, text] of xml.matchAll(TOKEN)) {
    if (name !== undefined) onTag({ name, isClosing: slash === "/", isEmpty: empty === "/", attributes });
    else if (text !== undefined) onText(decodedXml(text));
    else if (cdata !== undefined) onText(cdata);
  }
}

const EXPRESSIONS = new Map<string, RegExp>();

/** An attribute by its name without prefix: `id` finds `r:id`. */
export function attribute(attributes: string, name: string): string | undefined {
  let expression = EXPRESSIONS.get(name);
  if (!expression) {
    expression = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    EXPRESSIONS.set(name, expression);
  }
  const found = expression.exec(attributes);
  return found ? decodedXml(found[1] ?? found[2] ?? "") : undefined;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodedXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Texts of workbooks write characters that XML cannot hold as `_x000D_`. */
export function cellString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
