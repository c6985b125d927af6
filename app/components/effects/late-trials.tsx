import type { AnalysedMethod, WaitingState } from "../../domain/method-analysis";
import type { ReasonCode } from "../../domain/reasons";
import { inLanguage } from "../../domain/text";
import type { Format } from "../../format";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { listed } from "../../words/listed";
import { words } from "../../words/words";
import { IntervalPlot } from "../interval-plot";
import type { PlottedInterval } from "../interval-row";
import { methodAddress } from "../row-addresses";

interface LateTrialsProps {
  format: Format;
  text: AnalysisWords;
  trials: readonly AnalysedMethod[] | WaitingState;
  horizonText: string;
  search: string;
}

/** What starting a late method now changes, against cases as open and as untried. */
export function LateTrials({ format, text, trials, horizonText, search }: LateTrialsProps) {
  if (typeof trials === "string" || trials.length === 0) {
    const state = { computing: text.horizonComputing, failed: text.horizonFailed };
    return (
      <div>
        <h2>{text.lateTitle}</h2>
        <p className="figure-note">{typeof trials === "string" ? state[trials] : text.lateEmpty}</p>
      </div>
    );
  }
  if (trials.every(({ effect }) => effect.estimate === null)) {
    const names = (reason: ReasonCode | null) =>
      trials.filter((trial) => trial.reason === reason).map(({ name }) => inLanguage(name, format.language));
    return (
      <div>
        <h2>{text.lateTitle}</h2>
        <p className="figure-note">{text.lateNote(horizonText)}</p>
        {[...new Set(trials.map(({ reason }) => reason))].map((reason) => (
          <p key={reason}>
            {text.lateNone(
              listed(names(reason), format.language),
              words(format.language).reasons[reason ?? "not-estimable"],
            )}
          </p>
        ))}
      </div>
    );
  }
  const plotted = (trial: AnalysedMethod): PlottedInterval => ({
    key: trial.code,
    name: inLanguage(trial.name, format.language),
    href: methodAddress(search, trial.code),
    ...trial.effect,
    note:
      trial.reason === null ? likelyText(trial, format, text) : words(format.language).reasons[trial.reason],
  });
  return (
    <IntervalPlot
      format={format}
      title={text.lateTitle}
      note={text.lateNote(horizonText)}
      axisTitle={text.lateAxis}
      kind="points"
      marks={{ estimate: text.difference, raw: "" }}
      reference={{ value: 0, label: text.noDifference }}
      rows={trials.filter(({ reason }) => reason === null).map(plotted)}
      aside={{ heading: text.lateAside, rows: trials.filter(({ reason }) => reason !== null).map(plotted) }}
    />
  );
}

function likelyText({ effect: { low, high } }: AnalysedMethod, format: Format, text: AnalysisWords): string {
  return text.likelyPoints(format.pointsRange(low, high));
}
