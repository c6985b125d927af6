import { FirstCases } from "~/components/first-cases";
import { codeAddress } from "~/domain/export-formats";
import type { Format } from "~/format";
import type { OfficerPageReport } from "~/reports/officer/officer-page-report.server";
import type { OfficerWords } from "~/words/en/officer-comparison";

interface OfficerCasesProps {
  format: Format;
  text: OfficerWords;
  page: OfficerPageReport;
  search: string;
}

export function OfficerCases({ format, text: { one }, page: { detail, names }, search }: OfficerCasesProps) {
  return (
    <FirstCases
      format={format}
      report={detail.tables.cases}
      names={names}
      title={one.casesTitle}
      search={search}
      filter="officer"
      code={detail.code}
      all={one.cases(detail.tables.cases.total)}
      json={{ path: `${codeAddress("/officers", detail.code)}.json`, text: one.asJson }}
    />
  );
}
