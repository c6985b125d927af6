/** Several entries of one cell, one below the other, level with those of the cells beside it. */
export function Stacked({ entries }: { entries: readonly string[] }) {
  return entries.map((entry, index) => (
    <span key={index} className="stacked">
      {entry}
    </span>
  ));
}
