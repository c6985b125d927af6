import { useId } from "react";
import { WideTable } from "~/components/wide-table";
import type { Likely, WaitingState, WindowCredit } from "~/domain/method-analysis";
import type { Format } from "~/format";
import type { AnalysisWords } from "~/words/en/method-analysis";
import { words } from "~/words/words";

interface CreditTableProps {
  format: Format;
  text: AnalysisWords;
  credit: readonly WindowCredit[] | WaitingState | null;
  effect: Likely;
}

/** Before the point of the largest amount, so that small ones can be distinguished. */
const DIGITS = 3;

/** What the method is credited with, by window and rule, beside its effect; a closer is named. */
export function CreditTable({ format, text, credit, effect }: CreditTableProps) {
  const id = useId();
  const { one } = text;
  if (credit === null) return null;
  if (typeof credit === "string" || credit.length === 0) {
    const state = { computing: text.horizonComputing, failed: text.horizonFailed };
    return (
      <div>
        <h2>{one.creditTitle}</h2>
        <p className="figure-note">{typeof credit === "string" ? state[credit] : one.creditNothing}</p>
      </div>
    );
  }
  const isKnown = credit.some(({ isCloser }) => isCloser !== null);
  const isCloser = credit.some((each) => each.isCloser);
  const largest = Math.max(
    ...credit.flatMap(({ lastTouchMinor, equalSplitMinor, markovMinor }) => [
      lastTouchMinor,
      equalSplitMinor,
      markovMinor,
    ]),
  );
  const unit = format.moneyUnit(largest, DIGITS);
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{one.creditTitle}</span>
        <span className="figure-note">{one.creditNote}</span>
      </figcaption>
      <WideTable labelledBy={id} className="credit-table">
        <thead>
          <tr>
            <th scope="col">{one.window}</th>
            {[one.lastTouch, one.equalSplit, one.removal].map((rule) => (
              <th key={rule} scope="col" className="number">
                {words(format.language).table.withUnit(rule, unit.label)}
              </th>
            ))}
            <th scope="col" className="number">
              {one.effectBeside}
            </th>
          </tr>
        </thead>
        <tbody>
          {credit.map(({ windowDays, lastTouchMinor, equalSplitMinor, markovMinor }) => (
            <tr key={windowDays}>
              <th scope="row">{format.days(windowDays)}</th>
              <td className="number">{unit.text(lastTouchMinor)}</td>
              <td className="number">{unit.text(equalSplitMinor)}</td>
              <td className="number">{unit.text(markovMinor)}</td>
              <td className="number">{format.pointsRange(effect.low, effect.high)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {isKnown && <p>{isCloser ? one.closer : one.noCloser}</p>}
    </figure>
  );
}
