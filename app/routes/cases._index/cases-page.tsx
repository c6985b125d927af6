import { useLocation } from "@remix-run/react";
import { CaseSearch } from "~/components/case-search";
import { ExportLinks } from "~/components/export-links";
import { HowComputed } from "~/components/how-computed";
import { PageHead } from "~/components/page-head";
import { Pager } from "~/components/pager";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { FilterChoices } from "~/domain/filter-choices";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { CaseChoiceField } from "~/reports/cases/case-choices.server";
import type { RowNames } from "~/reports/row-names.server";
import { words } from "~/words/words";
import { CaseChoiceForm } from "./case-choice-form";
import { CaseTable } from "./case-table";
import { NoCases } from "./no-cases";

export interface CasesPageProps {
  format: Format;
  report: Report;
  /** Of the codes in the rows. */
  names: RowNames;
  /** What the list can be narrowed to. */
  fields: readonly CaseChoiceField[];
  choices: FilterChoices;
}

/** Every case as it stands: found by its beginning, ordered by any column, turned over page by page. */
export function CasesPage({ format, report, names, fields, choices }: CasesPageProps) {
  const { language } = format;
  const { search } = useLocation();
  const { subject, says, saysNot } = report.meaning;
  return (
    <>
      <PageHead
        format={format}
        title={words(language).pages.cases}
        subject={subject}
        facts={report}
        choices={choices}
        exportPath="/cases"
      />
      <CaseSearch sought={report.filters.q} language={language} />
      <CaseChoiceForm language={language} fields={fields} search={search} />
      {report.rows.length === 0 ? (
        <NoCases report={report} format={format} />
      ) : (
        <div className="case-list">
          <CaseTable report={report} names={names} format={format} />
          <Pager
            format={format}
            page={report.filters.page}
            pageSize={CASES_PER_PAGE}
            total={report.total}
            search={search}
          />
          <ExportLinks path="/cases" search={report.search} language={language} />
          <HowComputed
            language={language}
            says={inLanguage(says, language)}
            saysNot={inLanguage(saysNot, language)}
          />
        </div>
      )}
    </>
  );
}
