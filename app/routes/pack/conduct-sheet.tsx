import { ReportTable } from "~/components/report-table";
import { isOverall } from "~/domain/conduct/overall";
import { RULE_NAMES, type RuleKindCode } from "~/domain/conduct/rule-names";
import { OPEN_BREACH_DAYS } from "~/domain/rules";
import { inLanguage } from "~/domain/text";
import type { PackProps } from "./pack-props";
import { Sheet } from "./sheet";

const COLUMNS = ["rule", "contacts", "breaches", "open_breaches", "rate_per_100"];

/** How often each rule of conduct was looked at and broken, over the whole selection; a sentence where none could be. */
export function ConductSheet({ format, text, conductText, pack: { conduct } }: PackProps) {
  const rows = conduct?.rows.filter(isOverall) ?? [];
  return (
    <Sheet title={text.conduct} isShort>
      {conduct === null ? (
        <p>{text.notYet}</p>
      ) : rows.every(({ breaches }) => breaches === null) ? (
        // Every rule has a row: none at all is a set without rules.
        <p>
          {rows.length === 0 && conduct.cutOffDate !== null
            ? conductText.leadNoRules
            : conductText.leadUnrecorded}
        </p>
      ) : (
        <ReportTable
          format={format}
          title={text.conductTitle}
          note={text.conductNote(format.days(OPEN_BREACH_DAYS), format.date(conduct.cutOffDate))}
          columns={conduct.columns
            .filter(({ key }) => COLUMNS.includes(key))
            .map((column) =>
              column.key === "rule"
                ? {
                    ...column,
                    show: (row) => inLanguage(RULE_NAMES[row.rule as RuleKindCode], format.language),
                  }
                : column,
            )}
          rows={rows}
        />
      )}
    </Sheet>
  );
}
