/** SVG as text. */

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** One element; attributes that are null are left out. */
export function tag(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value == null ? "" : ` ${key}="${escaped(typeof value === "number" ? String(tidy(value)) : value)}"`,
  );
  return `<${name}${written.join("")}${content === "" ? "/>" : `>${content}</${name}>`}`;
}

/** To a hundredth of a pixel. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
