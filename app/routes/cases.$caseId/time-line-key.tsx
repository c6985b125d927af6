import type { ReactNode } from "react";
import type { Language } from "~/domain/text";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { MarkShape } from "./mark-shape";
import { isFruitful } from "./mark-texts";
import { NoteShape } from "./note-marks";

/** What the signs stand for; only those that the picture has. */
export function TimeLineKey({ report, language }: { report: CaseReport; language: Language }) {
  const { key } = words(language).oneCase.timeLine;
  const { notes, activities, episodes, receipts, advances } = report;
  const signs: [keyof typeof key, boolean, ReactNode][] = [
    [
      "note",
      notes.length > 0,
      <g key="sign" className="noted">
        <NoteShape number={1} />
      </g>,
    ],
    ["activity", activities.length > 0, <MarkShape key="sign" lane={0} />],
    ["fruitful", activities.some(isFruitful), <MarkShape key="sign" lane={0} filled />],
    [
      "episode",
      episodes.length > 0,
      <g key="sign" className="episode">
        <rect x="-9.5" y="-5" width="19" height="10" rx="3" />
      </g>,
    ],
    ["receipt", receipts.some(({ amountMinor }) => amountMinor > 0), <Stem key="sign" up />],
    ["reversal", receipts.some(({ amountMinor }) => amountMinor < 0), <Stem key="sign" />],
    ["advance", advances.length > 0, <Stem key="sign" square />],
    [
      "credit",
      receipts.some(({ credits }) => credits.some(({ episodeFrom }) => episodeFrom !== null)),
      <line key="sign" className="credit" x1="-9" x2="9" y1="-5" y2="5" />,
    ],
  ];
  return (
    <p className="time-line-key">
      {signs
        .filter(([, isThere]) => isThere)
        .map(([name, , sign]) => (
          <span key={name}>
            <svg width="20" height="14" viewBox="-10 -7 20 14" aria-hidden="true">
              {sign}
            </svg>
            {key[name]}
          </span>
        ))}
    </p>
  );
}

function Stem({ up = false, square = false }: { up?: boolean; square?: boolean }) {
  const end = up ? -3 : 3;
  return (
    <g className="stem">
      <line x1="0" x2="0" y1={up ? 6 : -6} y2={end} />
      {square ? (
        <rect className="end hollow" x="-3.5" y={end - 3.5} width="7" height="7" />
      ) : (
        <circle className={up ? "end" : "end hollow"} cx="0" cy={end} r="3.5" />
      )}
    </g>
  );
}
