import { useId } from "react";
import type { ChangesStudy } from "../../domain/changes-study";
import type { Format } from "../../format";
import type { RotationWords } from "../../words/en/rotation";
import { WideTable } from "../wide-table";

interface PastChangesProps {
  format: Format;
  text: RotationWords;
  study: ChangesStudy;
}

/** Spans of months from the change, in order: before anybody stalled, the stall itself, afterwards. */
const SPANS = [
  { key: "early", from: -12, to: -4 },
  { key: "stalled", from: -3, to: -1 },
  { key: "after", from: 0, to: 5 },
] as const;

/** What followed past changes, against comparable cases that kept their officer: a rise of the latter is nobody's effect. */
export function PastChanges({ format, text, study }: PastChangesProps) {
  const id = useId();
  const { past } = text;
  const { changes, matches, effect, early, permutationP } = study;
  const range = (each: { low: number; high: number }) =>
    [format.decimal(each.low, 1), format.decimal(each.high, 1)] as const;
  return (
    <details className="how-computed">
      <summary>{past.title}</summary>
      <figure className="table-figure">
        <figcaption id={id}>
          <span className="figure-title">
            {effect ? past.finding(format.decimal(effect.estimate, 1), ...range(effect)) : past.title}
          </span>
          <span className="figure-note">{past.note(format.count(changes), format.count(matches))}</span>
        </figcaption>
        <WideTable labelledBy={id}>
          <thead>
            <tr>
              <th scope="col">{past.cases}</th>
              {SPANS.map(({ key }) => (
                <th key={key} scope="col" className="number">
                  {past.spans[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(["changed", "kept"] as const).map((arm) => (
              <tr key={arm}>
                <th scope="row">{past[arm]}</th>
                {SPANS.map(({ key, from, to }) => (
                  <td key={key} className="number">
                    {format.decimal(meanOver(study, arm, from, to), 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
      </figure>
      <div>
        <p>{past.regression(format.decimal(study.after.kept, 1))}</p>
        {early && (
          <p>
            {early.low <= 0 && early.high >= 0 ? past.flat(...range(early)) : past.notFlat(...range(early))}
          </p>
        )}
        {permutationP !== null && <p>{past.permutation(format.decimal(permutationP, 3))}</p>}
      </div>
    </details>
  );
}

function meanOver({ months }: ChangesStudy, arm: "changed" | "kept", from: number, to: number): number {
  const meant = months.filter(({ month }) => month >= from && month <= to);
  return meant.reduce((sum, each) => sum + each[arm], 0) / meant.length;
}
