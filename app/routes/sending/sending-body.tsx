import type { ReactNode } from "react";
import type { EntryView } from "~/sending/view.server";
import type { SendingWords } from "~/words/en/sending";
import { AlertForm, ViewForm } from "./sending-forms";
import type { SendingProps } from "./sending-props";

/** What is sent to whom, the figures that are watched, and the forms that add either. */
export function SendingBody(props: SendingProps) {
  const { text, view, refused } = props;
  const { entries, hindrances, isElsewhere } = view;
  const views = entries.filter(({ watched }) => watched === null);
  const alerts = entries.filter(({ watched }) => watched !== null);
  return (
    <div className="sending">
      <p className="lead">{text.intro}</p>
      {refused !== null && (
        <p role="alert" className="sending-refused">
          {refused}
        </p>
      )}
      {hindrances.map((sentence) => (
        <p key={sentence} className="sending-hindrance">
          {sentence}
        </p>
      ))}
      {isElsewhere && <Act act="here" label={text.sendFromHere} />}
      <section>
        <h2>{text.regularly}</h2>
        {views.length === 0 ? <p>{text.noneYet}</p> : <Entries entries={views} text={text} />}
      </section>
      <section>
        <h2>{text.alerts}</h2>
        {alerts.length === 0 ? <p>{text.noAlerts}</p> : <Entries entries={alerts} text={text} isWatched />}
      </section>
      <div className="sending-forms">
        <ViewForm {...props} />
        <AlertForm {...props} />
      </div>
      <p className="figure-note">{text.howSo}</p>
    </div>
  );
}

interface EntriesProps {
  entries: readonly EntryView[];
  text: SendingWords;
  isWatched?: boolean;
}

function Entries({ entries, text, isWatched = false }: EntriesProps) {
  return (
    <ul className="sending-entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <h3>{entry.name}</h3>
          <dl>
            <Pair label={text.receiver}>{entry.receiver}</Pair>
            <Pair label={isWatched ? text.where : text.address}>
              <a href={entry.address}>{entry.page}</a>
            </Pair>
            {entry.watched && (
              <>
                <Pair label={text.figure}>{entry.watched.figure}</Pair>
                <Pair label={text.value}>{entry.watched.value}</Pair>
                <Pair label={text.bound}>{entry.watched.bound}</Pair>
                <Pair label={text.since}>{entry.watched.since}</Pair>
              </>
            )}
            <Pair label={text.when}>
              <Lines lines={entry.when} />
            </Pair>
            <Pair label={text.state}>{entry.state}</Pair>
            {entry.mail.length > 0 && (
              <Pair label={text.lastMail}>
                <Lines lines={entry.mail} />
              </Pair>
            )}
          </dl>
          <div className="sending-acts">
            {actsOn(entry, text).map(([act, label]) => (
              <Act
                key={act}
                act={act}
                id={entry.id}
                label={label}
                about={text.about(entry.name, entry.receiver)}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What may be done with an entry now, and what its button says. */
function actsOn(
  { canPause, canResume }: EntryView,
  text: SendingWords,
): (readonly [act: string, label: string])[] {
  return [
    ...(canPause
      ? ([
          ["now", text.sendNow],
          ["pause", text.pause],
        ] as const)
      : []),
    ...(canResume ? ([["resume", text.resume]] as const) : []),
    ["remove", text.remove],
  ];
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="sending-line">
      {line}
    </span>
  ));
}

interface ActProps {
  act: string;
  id?: number;
  label: string;
  /** Where several stand below each other: the one it is for, in words for those who do not see it. */
  about?: string;
}

function Act({ act, id, label, about }: ActProps) {
  return (
    <form method="post" action="/sending">
      <input type="hidden" name="act" value={act} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <button type="submit" aria-label={about && label + about}>
        {label}
      </button>
    </form>
  );
}
