import { IntervalPlot } from "~/components/interval-plot";
import type { PlottedInterval } from "~/components/interval-row";
import type { HorizonColumn, Within } from "~/domain/method-analysis";
import type { Horizon } from "~/domain/rules";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { AnalysisWords } from "~/words/en/method-analysis";
import { words } from "~/words/words";

interface EffectByHorizonProps {
  format: Format;
  text: AnalysisWords;
  columns: readonly HorizonColumn[];
  code: string;
}

/** The effect at every horizon against no difference. */
export function EffectByHorizon({ format, text, columns, code }: EffectByHorizonProps) {
  const { reasons } = words(format.language);
  const plotted = ({ horizon, effects }: HorizonColumn): PlottedInterval => {
    const row = { key: String(horizon), name: format.days(horizon) };
    const nothing = { estimate: null, low: null, high: null };
    if (effects === "computing") return { ...row, ...nothing, note: text.horizonComputing };
    if (effects === "failed") return { ...row, ...nothing, note: text.horizonFailed };
    const effect = effects[code];
    if (!effect || effect.estimate === null)
      return { ...row, ...nothing, note: reasons[effect?.reason ?? "no-observations"] };
    const { reason, ...interval } = effect;
    const range = text.likelyPoints(format.pointsRange(effect.low, effect.high));
    return {
      ...row,
      ...interval,
      note: reason === null ? range : `${range} ${text.one.descriptive(reasons[reason])}`,
    };
  };
  const rows = columns.map(plotted);
  if (rows.every(({ estimate }) => estimate === null))
    return (
      <div>
        <h2>{text.one.horizons}</h2>
        <dl className="horizon-notes">
          {rows.map(({ key, name, note }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{note}</dd>
            </div>
          ))}
        </dl>
      </div>
    );
  return (
    <IntervalPlot
      format={format}
      title={text.one.horizons}
      note={text.horizonsNote}
      axisTitle={text.one.effectAxis}
      kind="points"
      marks={{ estimate: text.one.effectAxis, raw: "" }}
      reference={{ value: 0, label: text.noDifference }}
      rows={rows}
    />
  );
}

interface EffectByCauseProps {
  format: Format;
  text: AnalysisWords;
  causes: Within;
  code: string;
  horizon: Horizon;
}

/** The effect within each cause, drawn towards method and cause; the cause's own as a ring. */
export function EffectByCause({ format, text, causes, code, horizon }: EffectByCauseProps) {
  const cells = causes.cells.filter(({ method }) => method === code);
  if (cells.length === 0) return null;
  const rows = causes.groups.flatMap(({ code: group, name }): (PlottedInterval & { isKnown: boolean })[] => {
    const cell = cells.find((each) => each.group === group);
    if (!cell) return [];
    const row = { key: group, name: inLanguage(name, format.language), count: format.count(cell.begun) };
    const { shrunken, own } = cell;
    if (shrunken === null)
      return [
        {
          ...row,
          isKnown: false,
          estimate: null,
          low: null,
          high: null,
          note: text.heatTooFew(cell.begun, cell.matured),
        },
      ];
    const note = text.likelyPoints(format.pointsRange(shrunken.low, shrunken.high));
    return [{ ...row, ...shrunken, isKnown: true, raw: own.estimate, note }];
  });
  return (
    <IntervalPlot
      format={format}
      title={text.one.causes}
      note={format.days(horizon) + marks(format.language).clause + text.one.againstOthers}
      axisTitle={text.one.effectAxis}
      kind="points"
      marks={{ estimate: text.one.drawn, raw: text.one.ownEffect }}
      reference={{ value: 0, label: text.noDifference }}
      rows={rows.filter(({ isKnown }) => isKnown)}
      aside={{ heading: text.one.causesAside, rows: rows.filter(({ isKnown }) => !isKnown) }}
    />
  );
}
