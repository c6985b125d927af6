import { minorDigits } from "../../domain/minor-digits";
import { HANDOVER_CAP } from "../../domain/rotation";
import type { RotationView } from "../../domain/rotation-view";
import { isUsual, type WhatIf as Limits, WHAT_IF_PARAMETERS } from "../../domain/what-if";
import type { Format } from "../../format";
import type { RotationWords } from "../../words/en/rotation";
import { searchText } from "../search-with";

interface WhatIfProps {
  format: Format;
  text: RotationWords;
  view: RotationView;
  asked: Limits;
  path: string;
  search: string;
}

/** The penalty reaches from nothing to so many times what a handover's hours cost. */
const MOST_TIMES = 20;

/** Two limits to be moved, in a form that needs no script: the answer has an address of its own. */
export function WhatIf({ format, text, view, asked, path, search }: WhatIfProps) {
  const unit = 10 ** minorDigits(format.currency);
  const { handoverMinor, limits } = view.plan;
  const most = Math.max(
    10,
    Math.ceil((MOST_TIMES * handoverMinor) / unit / 100) * 100,
    limits.penaltyMinor / unit,
  );
  const parameters = new URLSearchParams(search);
  for (const name of WHAT_IF_PARAMETERS) parameters.delete(name);
  const usual = searchText(new URLSearchParams(parameters));
  return (
    <form className="what-if" method="get" action={`${path}#hand-over`}>
      {[...parameters].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>
          {text.cap}: <output>{format.count(limits.cap)}</output>
        </span>
        <input
          type="range"
          name="cap"
          min={HANDOVER_CAP.least}
          max={HANDOVER_CAP.most}
          defaultValue={limits.cap}
        />
        <Ends low={format.count(HANDOVER_CAP.least)} high={format.count(HANDOVER_CAP.most)} />
      </label>
      <label>
        <span>
          {text.penalty(format.symbol)}:{" "}
          <output>{format.count(Math.round(limits.penaltyMinor / unit))}</output>
        </span>
        <input
          type="range"
          name="penalty"
          min={0}
          max={most}
          step={Math.max(1, Math.round(most / 100))}
          defaultValue={Math.round(limits.penaltyMinor / unit)}
        />
        <Ends low={format.count(0)} high={format.count(most)} />
      </label>
      <button className="tool" type="submit">
        {text.recalculate}
      </button>
      {!isUsual(asked) && <a href={`${path}${usual}#hand-over`}>{text.usual}</a>}
    </form>
  );
}

function Ends({ low, high }: { low: string; high: string }) {
  return (
    <span className="range-ends" aria-hidden="true">
      <span>{low}</span>
      <span>{high}</span>
    </span>
  );
}
