/** Labels beside a picture, where they would overlap. */
/** Of a label. */
export const LINE_HEIGHT_PX = 16;

/** From top to bottom each label at least a line below the one before; from bottom to top back inside the plot. */
export function movedApart<Label extends { y: number }>(
  labels: readonly Label[],
  top: number,
  bottom: number,
): Label[] {
  const placed = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
  let above = top - LINE_HEIGHT_PX;
  for (const label of placed) {
    label.y = Math.max(label.y, above + LINE_HEIGHT_PX);
    above = label.y;
  }
  let below = bottom + LINE_HEIGHT_PX;
  for (const label of placed.reverse()) {
    label.y = Math.min(label.y, below - LINE_HEIGHT_PX);
    below = label.y;
  }
  return placed;
}
