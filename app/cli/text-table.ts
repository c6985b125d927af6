/** A table for the terminal: the first column left, the others right; a Chinese character is two wide. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, place) => Math.max(...rows.map((row) => displayWidth(row[place]!))));
  return rows
    .map((row) =>
      row
        .map((cell, place) => {
          const space = " ".repeat(widths[place]! - displayWidth(cell));
          return place === 0 ? cell + space : space + cell;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1;
  return width;
}
