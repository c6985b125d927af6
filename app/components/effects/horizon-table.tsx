import { Link } from "@remix-run/react";
import { useId } from "react";
import type { HorizonColumn, Named } from "../../domain/method-analysis";
import { inLanguage } from "../../domain/text";
import type { Format } from "../../format";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { words } from "../../words/words";
import { methodAddress } from "../row-addresses";
import { Unknown } from "../unknown";
import { WideTable } from "../wide-table";

interface HorizonTableProps {
  format: Format;
  text: AnalysisWords;
  columns: readonly HorizonColumn[];
  methods: readonly Named[];
  search: string;
}

/** Every method's effect at every horizon, side by side. */
export function HorizonTable({ format, text, columns, methods, search }: HorizonTableProps) {
  const id = useId();
  const heading = (
    <figcaption id={id}>
      <span className="figure-title">{text.horizonsTitle}</span>
      <span className="figure-note">{text.horizonsNote}</span>
    </figcaption>
  );
  if (columns.every(isEmpty))
    return (
      <figure className="table-figure">
        {heading}
        <p className="muted">{text.horizonsNothing}</p>
      </figure>
    );
  return (
    <figure className="table-figure">
      {heading}
      <WideTable labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">{text.method}</th>
            {columns.map(({ horizon, effects }) => (
              <th key={horizon} scope="col" className="number beside-interval">
                {format.days(horizon)}
                {typeof effects === "string" && (
                  <span className="fraction">
                    {effects === "computing" ? text.horizonComputing : text.horizonFailed}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methods.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">
                <Link to={methodAddress(search, code)}>{inLanguage(name, format.language)}</Link>
              </th>
              {columns.map((column) => (
                <EffectCell key={column.horizon} column={column} code={code} format={format} text={text} />
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </figure>
  );
}

/** Computed, and no method has an effect there. */
function isEmpty({ effects }: HorizonColumn): boolean {
  return typeof effects !== "string" && Object.values(effects).every((effect) => effect?.estimate == null);
}

interface EffectCellProps {
  column: HorizonColumn;
  code: string;
  format: Format;
  text: AnalysisWords;
}

function EffectCell({ column: { effects }, code, format, text }: EffectCellProps) {
  const { language } = format;
  if (effects === "computing" || effects === "failed") {
    const why = effects === "computing" ? text.horizonComputing : text.horizonFailed;
    return (
      <td className="number">
        <Unknown language={language} reason={why} />
        <span className="interval" />
      </td>
    );
  }
  const effect = effects[code];
  if (!effect || effect.estimate === null || effect.low === null || effect.high === null) {
    return (
      <td className="number">
        <Unknown language={language} reason={words(language).reasons[effect?.reason ?? "no-observations"]} />
        <span className="interval" />
      </td>
    );
  }
  const { estimate, low, high, reason } = effect;
  return (
    <td
      className={reason === null ? "number" : "number quiet"}
      data-hint={reason === null ? undefined : words(language).reasons[reason]}
    >
      {format.points(estimate, high - low)}
      <span className="interval">{format.pointsBounds(low, high)}</span>
    </td>
  );
}
