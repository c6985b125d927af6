import { Headline } from "~/components/headline";
import { numberAt } from "~/components/row-values";
import { dayFromIso } from "~/domain/calendar";
import { isOverall } from "~/domain/conduct/overall";
import { RULE_NAMES, type RuleKindCode } from "~/domain/conduct/rule-names";
import type { Row } from "~/domain/report";
import { OPEN_BREACH_DAYS, SOON_DAYS } from "~/domain/rules";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { ConductPageReport } from "~/reports/conduct/conduct-page-report.server";
import type { ConductWords } from "~/words/en/conduct";
import { JurisdictionChoice } from "./jurisdiction-choice";
import { LimitationTable, ReferralTable } from "./lawful-tables";
import { LeftAloneTable } from "./left-alone-table";
import { MarginTable } from "./margin-table";
import { RuleTable } from "./rule-table";

export interface ConductBodyProps {
  format: Format;
  text: ConductWords;
  page: ConductPageReport;
  search: string;
}

/** A sentence, the rules with their breaches, who broke which, what runs out, what is set aside. */
export function ConductBody({ format, text, page, search }: ConductBodyProps) {
  const { report, limitation, referrals, leftAlone, nameOf } = page;
  const { language } = format;
  const common = { format, text, search };
  const of = (key: "method" | "officer" | "branch") => report.rows.filter((row) => row[key] !== null);
  const named = (key: "method" | "officer" | "branch") => (code: string) =>
    inLanguage(nameOf(key, code), language);
  const totals = report.rows.filter(isOverall);
  return (
    <>
      <Headline language={language} sentences={lead(format, text, page, totals)} />
      <JurisdictionChoice {...common} page={page} />
      {page.rules.rules.length > 0 && (
        <RuleTable {...common} rules={page.rules} rows={totals} cutOffDate={report.cutOffDate} />
      )}
      <MarginTable
        {...common}
        of="method"
        title={text.methodsTitle}
        note={text.methodsNote(format.days(OPEN_BREACH_DAYS))}
        rows={of("method")}
        nameOf={named("method")}
      />
      <MarginTable {...common} of="branch" rows={of("branch")} nameOf={named("branch")} isFolded />
      <MarginTable {...common} of="officer" rows={of("officer")} nameOf={named("officer")} isFolded />
      {limitation.datesAssumed ? (
        <p>{text.datesAssumed}</p>
      ) : (
        <LimitationTable {...common} report={limitation} nameOf={nameOf} />
      )}
      <ReferralTable {...common} report={referrals} nameOf={nameOf} />
      <LeftAloneTable format={format} text={text} report={leftAlone} />
    </>
  );
}

/** What is open and of which rule most; what runs out; what is set aside. */
function lead(
  format: Format,
  text: ConductWords,
  { limitation, referrals, report, rules }: ConductPageReport,
  totals: readonly Row[],
): (string | null)[] {
  const known = totals.filter((row) => row.open_breaches != null);
  const openOf = (row: Row) => numberAt(row, "open_breaches") ?? 0;
  const open = known.reduce((sum, row) => sum + openOf(row), 0);
  const most = [...known].sort((one, other) => openOf(other) - openOf(one))[0];
  const days = format.days(OPEN_BREACH_DAYS);
  const first =
    rules.rules.length === 0
      ? text.leadNoRules
      : known.length === 0
        ? text.leadUnrecorded
        : open === 0 || !most
          ? text.leadNone(days)
          : text.leadOpen(
              format.count(open),
              days,
              inLanguage(RULE_NAMES[most.rule as RuleKindCode], format.language),
              format.share(openOf(most) / open, 0.1),
            );
  const ending = limitation.rows.filter((row) => (numberAt(row, "days_left") ?? -1) >= 0);
  const owed = ending.reduce((sum, row) => sum + (numberAt(row, "outstanding_minor") ?? 0), 0);
  const until = format.date((dayFromIso(report.cutOffDate ?? "") ?? 0) + SOON_DAYS);
  return [
    first,
    ending.length > 0 ? text.leadLimitation(ending.length, format.money(owed), until) : null,
    referrals.total > 0 ? text.leadReferrals(referrals.total) : null,
  ];
}
