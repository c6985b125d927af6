import { useId } from "react";
import { NumberHeads } from "~/components/number-heads";
import { WideTable } from "~/components/wide-table";
import { FLOW_STATES } from "~/domain/flows";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { FlowWords } from "~/words/en/flows";
import { words } from "~/words/words";
import type { RolledYear } from "./rolled-year";

interface RollTableProps {
  format: Format;
  text: FlowWords;
  rolled: RolledYear;
  cutOffDate: string | null;
}

/** The matrix: each class's balance by where it stood a month later, in an average month. */
export function RollTable({ format, text, rolled, cutOffDate }: RollTableProps) {
  const id = useId();
  const { classes, reached, months } = rolled;
  const ofMonth = (sum: number) => Math.round(sum / months);
  if (classes.length === 0) return null;
  const { language } = format;
  const unit = format.moneyUnit(Math.max(...classes.map(({ balanceMinor }) => ofMonth(balanceMinor))), 3);
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.rollTitle}</span>
        <span className="figure-note">{text.rollNote(months, format.date(cutOffDate))}</span>
      </figcaption>
      <WideTable labelledBy={id} className="roll-table">
        <NumberHeads
          first={text.from}
          heads={[
            ...reached.map((to) => inLanguage(FLOW_STATES[to], language)),
            words(language).table.withUnit(text.balance, unit.label),
            text.cases,
          ]}
        />
        <tbody>
          {classes.map(({ from, cases, balanceMinor, toMinor }) => (
            <tr key={from}>
              <th scope="row">{inLanguage(FLOW_STATES[from], language)}</th>
              {reached.map((to) => {
                const moved = toMinor.get(to);
                if (moved === undefined)
                  return (
                    <td key={to} className="number">
                      0
                    </td>
                  );
                const share = format.share(moved / balanceMinor, 0.1);
                const hint = text.rolled(
                  inLanguage(FLOW_STATES[from], language),
                  inLanguage(FLOW_STATES[to], language),
                  share,
                  format.moneyFull(ofMonth(moved)),
                );
                return (
                  <td key={to} className="number" data-hint={hint}>
                    {share}
                  </td>
                );
              })}
              <td className="number">{unit.text(ofMonth(balanceMinor))}</td>
              <td className="number">{format.count(ofMonth(cases))}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </figure>
  );
}
