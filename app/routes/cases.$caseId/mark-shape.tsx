/** Outlines round (0, 0), about ten pixels across: distinguished by form, never by colour. */
const SHAPES = [
  "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z",
  "M-4-4H4V4H-4Z",
  "M0-5L5 4H-5Z",
  "M0-5.5L5.5 0L0 5.5L-5.5 0Z",
  "M0 5L5-4H-5Z",
  "M-1.7-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5V-1.7H-1.7Z",
  "M0-5L5-1.2L3.1 4.6H-3.1L-5-1.2Z",
  "M-4.5-4.5H4.5L-4.5 4.5H4.5Z",
  "M-5 0L-2.5-4.5H2.5L5 0L2.5 4.5H-2.5Z",
  "M-5-3L0 1L5-3V1.5L0 5.5L-5 1.5Z",
] as const;

/** The form of a method's marks, by its lane; filled where the act bore fruit. */
export function MarkShape({ lane, filled = false }: { lane: number; filled?: boolean }) {
  return <path className={filled ? "mark fruitful" : "mark"} d={SHAPES[lane % SHAPES.length]} />;
}
