import { Link } from "@remix-run/react";
import { useId } from "react";
import type { AnalysedMethod, Light } from "../../domain/method-analysis";
import { inLanguage } from "../../domain/text";
import type { Format } from "../../format";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { NumberHeads } from "../number-heads";
import { methodAddress } from "../row-addresses";
import { Unknown } from "../unknown";
import { WideTable } from "../wide-table";
import { covariateName } from "./love-plot";

interface CheckTableProps {
  format: Format;
  text: AnalysisWords;
  methods: readonly AnalysedMethod[];
  search: string;
}

/** Checks whose number is a share. */
const SHARES: ReadonlySet<string> = new Set(["overlap", "effective-share"]);
const COUNTS: ReadonlySet<string> = new Set(["matured", "payers", "effective-sample"]);

/** Every method's checks, each with its number; what is not passed says so by word and outline. */
export function CheckTable({ format, text, methods, search }: CheckTableProps) {
  const id = useId();
  const [first] = methods;
  if (!first) return null;
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.checksTitle}</span>
        <span className="figure-note">{text.checksNote}</span>
        <span className="figure-note">{text.eValueNote}</span>
      </figcaption>
      <WideTable labelledBy={id}>
        <NumberHeads
          first={text.method}
          heads={[
            ...first.lights.map((light) => ({
              key: light.gate,
              head: (
                <>
                  {text.checks[light.gate] ?? light.gate}
                  <span className="fraction">{limitOf(format, text, light, strictest(methods, light))}</span>
                </>
              ),
            })),
            { key: "e-value", head: text.eValue },
            { key: "e-value of the limit", head: text.eValueOfLimit },
          ]}
          last={text.strongest}
        />
        <tbody>
          {methods.map((method) => (
            <tr key={method.code}>
              <th scope="row">
                <Link to={methodAddress(search, method.code)}>
                  {inLanguage(method.name, format.language)}
                </Link>
              </th>
              {method.lights.map((light) => (
                <td key={light.gate} className="number">
                  {!light.isOpen && <span className="badge">{text.notPassed}</span>}
                  {light.value === null ? (
                    <Unknown language={format.language} reason={null} />
                  ) : (
                    numberOf(format, light, light.value)
                  )}
                  {isBesideOwnLimit(light, strictest(methods, light)) && (
                    <span className="fraction">{limitOf(format, text, light, light.limit)}</span>
                  )}
                </td>
              ))}
              <td className="number">{format.ratio(method.strength?.eValue)}</td>
              <td className="number">{format.ratio(method.strength?.ofLimit)}</td>
              <td>{strongest(method, format, text)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </figure>
  );
}

/** Where few episodes leave more to chance, and the number is beyond what stands in the head. */
function isBesideOwnLimit({ value, limit, side }: Light, head: number): boolean {
  if (value === null || limit === head) return false;
  return side === "most" ? value > head : value < head;
}

/** The limit that stands in the head. */
function strictest(methods: readonly AnalysedMethod[], { gate, side }: Light): number {
  const limits = methods.flatMap(({ lights }) =>
    lights.filter((light) => light.gate === gate).map(({ limit }) => limit),
  );
  return side === "most" ? Math.min(...limits) : Math.max(...limits);
}

function limitOf(format: Format, text: AnalysisWords, light: Light, limit: number): string {
  return text.limits[light.side](numberOf(format, light, limit));
}

export function numberOf(format: Format, { gate }: Light, value: number): string {
  if (SHARES.has(gate)) return format.share(value, 0.2);
  if (COUNTS.has(gate)) return format.count(value);
  // So that what just fails does not look as if it passed.
  return format.decimal(value, gate === "balance" ? 3 : 2);
}

function strongest({ strength }: AnalysedMethod, format: Format, text: AnalysisWords) {
  if (!strength || strength.strongest === null) return format.ratio(null);
  return `${covariateName(strength.strongest, text, format.language)} ${format.ratio(strength.ofStrongest)}`;
}
