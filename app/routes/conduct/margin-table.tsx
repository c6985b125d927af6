import { Link } from "@remix-run/react";
import { useId } from "react";
import { NumberHeads } from "~/components/number-heads";
import { numberAt } from "~/components/row-values";
import { WideTable } from "~/components/wide-table";
import { RULE_KIND_CODES, RULE_NAMES } from "~/domain/conduct/rule-names";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { ConductWords } from "~/words/en/conduct";
import { breachesAddress } from "./breaches-address";

interface MarginTableProps {
  format: Format;
  text: ConductWords;
  of: "method" | "officer" | "branch";
  /** Absent: by how many there are. */
  title?: string;
  note?: string;
  /** One a rule and method, officer or branch. */
  rows: readonly Row[];
  nameOf(code: string): string;
  search: string;
  isFolded?: boolean;
}

/** Who broke which rule how often; sorted by name, for this is no ranking. */
export function MarginTable(props: MarginTableProps) {
  const { format, text, of, note, rows, nameOf, search, isFolded = false } = props;
  const id = useId();
  const codes = [...new Set(rows.map((row) => String(row[of])))];
  const collator = new Intl.Collator(format.language);
  const named = codes
    .map((code) => ({ code, name: nameOf(code), own: rows.filter((row) => row[of] === code) }))
    .sort((one, other) => collator.compare(one.name, other.name));
  const kinds = RULE_KIND_CODES.filter((kind) =>
    rows.some((row) => row.rule === kind && (numberAt(row, "breaches") ?? 0) > 0),
  );
  if (named.length === 0 || kinds.length === 0) return null;
  const title = props.title ?? (of === "officer" ? text.officersTitle : text.branchesTitle)(named.length);
  const heads = { method: text.method, officer: text.officer, branch: text.branch };
  const table = (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className={isFolded ? "visually-hidden" : "figure-title"}>{title}</span>
        {note && <span className="figure-note">{note}</span>}
      </figcaption>
      <WideTable labelledBy={id} className="margin-table">
        <NumberHeads
          first={heads[of]}
          heads={[...kinds.map((kind) => inLanguage(RULE_NAMES[kind], format.language)), text.all, text.open]}
        />
        <tbody>
          {named.map(({ code, name, own }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {kinds.map((kind) => {
                const breaches = numberAt(own.find((row) => row.rule === kind) ?? {}, "breaches");
                return (
                  <td key={kind} className="number">
                    {breaches !== null && breaches > 0 ? (
                      <Link to={breachesAddress(search, kind, { key: of, code })}>
                        {format.count(breaches)}
                      </Link>
                    ) : (
                      format.count(breaches)
                    )}
                  </td>
                );
              })}
              <td className="number">{format.count(sum(own, "breaches"))}</td>
              <td className="number">{format.count(sum(own, "open_breaches"))}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </figure>
  );
  if (!isFolded) return table;
  return (
    <details className="how-computed">
      <summary>{title}</summary>
      {table}
    </details>
  );
}

function sum(rows: readonly Row[], key: string): number {
  return rows.reduce((total, row) => total + (numberAt(row, key) ?? 0), 0);
}
