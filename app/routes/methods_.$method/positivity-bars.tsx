import { useId } from "react";
import type { AnalysedMethod } from "~/domain/method-analysis";
import type { Format } from "~/format";
import type { AnalysisWords } from "~/words/en/method-analysis";

interface PositivityBarsProps {
  format: Format;
  text: AnalysisWords;
  bands: AnalysedMethod["positivity"];
}

/** Episodes by tenths of the chance of the method: where one side is empty, nobody can be compared. */
export function PositivityBars({ format, text, bands }: PositivityBarsProps) {
  const id = useId();
  const { one } = text;
  const known = bands.filter(({ method, others }) => method + others > 0);
  if (known.length === 0) return null;
  const most = Math.max(...known.flatMap(({ method, others }) => [method, others]));
  const bar = (count: number, isMethod: boolean) => (
    <>
      <td className="plot">
        <svg width="100%" height="12" aria-hidden="true">
          <rect
            className={isMethod ? undefined : "others"}
            width={`${(count / most) * 100}%`}
            y="1"
            height="10"
          />
        </svg>
      </td>
      <td className="number">{format.count(count)}</td>
    </>
  );
  return (
    <figure className="positivity">
      <figcaption id={id}>
        <span className="figure-title">{one.positivityTitle}</span>
        <span className="figure-note">{one.positivityNote}</span>
      </figcaption>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{one.chance}</th>
            <th scope="col" colSpan={2}>
              {one.withMethod}
            </th>
            <th scope="col" colSpan={2}>
              {one.withOthers}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ from, method, others }) => (
            <tr key={from}>
              <th scope="row">{format.shareRange(from, from + 0.1)}</th>
              {bar(method, true)}
              {bar(others, false)}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
