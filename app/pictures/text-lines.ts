/** How wide a text is and where it breaks, without a browser: near enough for room to be kept. */

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const NARROW = /[ijlIt.,:;'’|()\s·]/;
const BROAD = /[A-Zmw%¥—…]/;

/** In pixels, at a size in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text)
    ems += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.31 : BROAD.test(letter) ? 0.72 : 0.56;
  return ems * size;
}

/** Broken between words, and between Chinese characters but not before their punctuation. */
export function textLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.trim().match(PIECES) ?? []) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** A Chinese character with what may not begin a line, or a word with the space behind it. */
const PIECES =
  /[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff][，。；：、！？）】》”%]*|[^\s\u2e80-\u9fff]+\s*|\s+|./gu;
