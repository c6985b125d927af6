import { IntervalPlot } from "~/components/interval-plot";
import type { NamedBranch } from "~/domain/officer-picture";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { OfficerWords } from "~/words/en/officer-comparison";

interface BranchesBesideBankProps {
  format: Format;
  text: OfficerWords;
  branches: readonly NamedBranch[];
  report: Pick<Report, "filters" | "cutOffDate">;
}

/** More lines make no picture. */
const MOST_BRANCHES = 40;

/** What sets branches apart, folded out: theirs, and never an officer's. */
export function BranchesBesideBank({ format, text, branches, report }: BranchesBesideBankProps) {
  if (branches.length === 0) return null;
  const words = text.branches;
  const shown = branches.slice(0, MOST_BRANCHES);
  const note = words.note(format.days(report.filters.horizon), format.date(report.cutOffDate));
  return (
    <details className="how-computed">
      <summary>{words.title}</summary>
      <IntervalPlot
        format={format}
        title={words.title}
        note={
          shown.length < branches.length ? `${note} ${words.largest(shown.length, branches.length)}` : note
        }
        axisTitle={text.up}
        kind="number"
        reference={{ value: 1, label: text.asExpected }}
        rows={shown.map(({ code, name, ratio, payers, matured, expected, officers }) => ({
          key: code,
          name: inLanguage(name, format.language),
          ...ratio,
          note: words.row(
            format.ratioRange(ratio.low, ratio.high),
            payers,
            matured,
            format.decimal(expected, 1),
            officers,
          ),
        }))}
      />
    </details>
  );
}
