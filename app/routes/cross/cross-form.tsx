import {
  CROSS_MEASURE_KEYS,
  type CrossShape,
  crossMeasure,
  dimensionsOf,
  MOST_ROW_DIMENSIONS,
} from "~/domain/cross";
import { DIMENSION_KEYS, DIMENSIONS, type DimensionKey } from "~/domain/dimensions";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { CrossWords } from "~/words/en/cross";

interface CrossFormProps {
  format: Format;
  text: CrossWords;
  shape: CrossShape;
  search: string;
}

const OWN = ["rows", "columns", "measure", "sort", "page"];

/** A plain GET form, so that the address holds the table. */
export function CrossForm({ format, text, shape, search }: CrossFormProps) {
  const { language } = format;
  const carried = [...new URLSearchParams(search)].filter(([name]) => !OWN.includes(name));
  const { rows, column, measures } = shape;
  return (
    <form method="get" action="/cross" className="cross-form" aria-label={text.formTitle}>
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {Array.from({ length: MOST_ROW_DIMENSIONS }, (_, at) => (
        <Choice
          key={DIMENSION_KEYS[at]}
          label={at === 0 ? text.rows : text.within}
          name="rows"
          chosen={rows[at]}
          none={at === 0 ? null : text.none}
          format={format}
        />
      ))}
      <Choice
        label={text.columns}
        name="columns"
        chosen={column ?? undefined}
        none={text.none}
        format={format}
      />
      <fieldset>
        <legend>{text.measures}</legend>
        {CROSS_MEASURE_KEYS.map((key) => (
          <label key={key}>
            <input type="checkbox" name="measure" value={key} defaultChecked={measures.includes(key)} />
            {inLanguage(crossMeasure(key).measure.label, language)}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="primary">
        {text.apply}
      </button>
      {column !== null && rows.length === 1 && (
        <a href={`/cross?${turned(carried, shape)}`}>{text.otherOrder}</a>
      )}
    </form>
  );
}

interface ChoiceProps {
  format: Format;
  label: string;
  name: string;
  chosen: DimensionKey | undefined;
  /** Name of no dimension; null where there must be one. */
  none: string | null;
}

function Choice({ format, label, name, chosen, none }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? ""}>
        {none !== null && <option value="">{none}</option>}
        {DIMENSION_KEYS.map((key) => (
          <option key={key} value={key}>
            {inLanguage(DIMENSIONS[key].label, format.language)}
          </option>
        ))}
      </select>
    </label>
  );
}

function turned(carried: readonly (readonly [string, string])[], shape: CrossShape): string {
  const [row, column] = dimensionsOf(shape);
  const search = new URLSearchParams(carried.map(([name, value]) => [name, value]));
  search.append("rows", column!);
  search.append("columns", row!);
  for (const key of shape.measures) search.append("measure", key);
  return search.toString();
}
