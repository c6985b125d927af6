import { Link } from "@remix-run/react";
import { useId } from "react";
import { breachText } from "~/components/breach-text";
import { RowDefinition } from "~/components/row-definition";
import { numberAt, reasonAt } from "~/components/row-values";
import { Unknown } from "~/components/unknown";
import { WideTable } from "~/components/wide-table";
import { RULE_NAMES, type RuleKindCode } from "~/domain/conduct/rule-names";
import type { ConductRule, RuleSet } from "~/domain/conduct/rule-sets";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { ConductWords } from "~/words/en/conduct";
import { words } from "~/words/words";
import { breachesAddress } from "./breaches-address";

interface RuleTableProps {
  format: Format;
  text: ConductWords;
  rules: RuleSet;
  /** One a kind of rule. */
  rows: readonly Row[];
  cutOffDate: string | null;
  search: string;
}

/**
 * Every kind of rule of the set: how often it was broken, over all days; then what a breach is, since when and by which
 * source, for each period in which it was another.
 */
export function RuleTable({ format, text, rules, rows, cutOffDate, search }: RuleTableProps) {
  const id = useId();
  const { language } = format;
  const kinds = [...new Set(rules.rules.map(({ kind }) => kind))];
  const { reasons } = words(language);
  const cell = (row: Row | undefined, key: string, show: (value: number) => string) => {
    const value = row ? numberAt(row, key) : null;
    if (row && value !== null) return show(value);
    const code = row ? reasonAt(row, key) : null;
    return (
      <Unknown language={language} reason={code ? (reasons[code as keyof typeof reasons] ?? code) : null} />
    );
  };
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.rulesTitle}</span>
        <span className="figure-note">{text.rulesNote(format.date(cutOffDate))}</span>
      </figcaption>
      <WideTable labelledBy={id} className="rule-table">
        <thead>
          <tr>
            <th scope="col">{text.rule}</th>
            {[text.looked, text.breaches, text.open, text.per100, text.silent].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col" className="in-own-column">
              {text.breach}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const row = rows.find((each) => each.rule === kind);
            const breaches = row ? (numberAt(row, "breaches") ?? 0) : 0;
            const meaning = inTurn(rules, kind).map((rule) => (
              <div key={rule.from ?? ""}>
                {breachText(rule, language)}
                <span className="figure-note">
                  {inLanguage(rule.source, language)}
                  {dates(rule, format, text)}
                </span>
              </div>
            ));
            return (
              <tr key={kind}>
                <th scope="row">
                  {inLanguage(RULE_NAMES[kind], language)}
                  <RowDefinition name={text.breach}>{meaning}</RowDefinition>
                </th>
                <td className="number">{cell(row, "contacts", format.count)}</td>
                <td className="number">
                  {breaches > 0 ? (
                    <Link to={breachesAddress(search, kind)}>{format.count(breaches)}</Link>
                  ) : (
                    cell(row, "breaches", format.count)
                  )}
                </td>
                <td className="number">{cell(row, "open_breaches", format.count)}</td>
                <td className="number">{cell(row, "rate_per_100", (rate) => format.decimal(rate, 1))}</td>
                <td className="number">{cell(row, "unrecorded", format.count)}</td>
                <td className="rule-meaning in-own-column">{meaning}</td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </figure>
  );
}

/** The rules of one kind, which are never in force together, by their days. */
function inTurn({ rules }: RuleSet, kind: RuleKindCode): ConductRule[] {
  const since = ({ from }: ConductRule) => from ?? "";
  return rules
    .filter((rule) => rule.kind === kind)
    .sort((one, other) => (since(one) < since(other) ? -1 : 1));
}

function dates({ from, to }: ConductRule, format: Format, text: ConductWords): string {
  const parts = [from && text.from(format.date(from)), to && text.until(format.date(to))].filter(Boolean);
  return parts.length === 0 ? "" : ` · ${parts.join(" ")}`;
}
