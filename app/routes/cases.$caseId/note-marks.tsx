import type { Format } from "~/format";
import { words } from "~/words/words";
import { noteAnchor } from "./anchors";
import { At } from "./at";
import { NOTE_LINE_PX } from "./note-marks-of";
import type { Geometry } from "./picture-geometry";

/** What people wrote, as numbers on its days; the words stand in the list of notes. */
export function NoteMarks({ geometry, format }: { geometry: Geometry; format: Format }) {
  const { timeLine } = words(format.language).oneCase;
  const { notes } = geometry;
  return notes?.marks.map(({ number, on, text, percent, line, beyond }) => {
    const day = beyond === null ? format.date(on) : timeLine.beyond[beyond](format.date(on));
    const said = timeLine.noteOf(number, day, text);
    return (
      <At key={number} percent={percent} y={notes.top + (line + 0.5) * NOTE_LINE_PX}>
        <a className="noted" href={`#${noteAnchor(number)}`} aria-label={said} data-hint={said}>
          <NoteShape number={number} />
        </a>
      </At>
    );
  });
}

export function NoteShape({ number }: { number: number }) {
  return (
    <>
      <rect x="-9" y="-7.5" width="18" height="15" rx="3" />
      <text textAnchor="middle" dy="0.35em">
        {number}
      </text>
    </>
  );
}
