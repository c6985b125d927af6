import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { ExportLinks } from "~/components/export-links";
import { HowComputed } from "~/components/how-computed";
import { PageHead } from "~/components/page-head";
import { Pager } from "~/components/pager";
import { database } from "~/db.server";
import { CASES_PER_PAGE, REPORTS } from "~/domain/reports";
import { useFormat } from "~/frame/use-format";
import { casesReport } from "~/reports/cases-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { orBadRequest, requireFilters } from "~/reports/read-filters.server";
import { rowNames } from "~/reports/row-names.server";
import { words } from "~/words/words";
import { CaseSearch } from "./case-search";
import { CaseTable } from "./case-table";
import address from "./cases.css";
import { NoCases } from "./no-cases";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { product, pages } = words(data?.report.filters.lang ?? "en");
  return [{ title: data ? `${pages.cases} · ${product}` : product }];
};

export const links: LinksFunction = () => [{ rel: "stylesheet", href: address }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request);
  const filters = requireFilters(database(), request);
  const report = await orBadRequest(request, casesReport(database(), scope, filters));
  const names = rowNames(database(), report.rows);
  return json({ report, names, choices: filterChoices(database(), scope) });
}

/** Every case as it stands: found by its beginning, ordered by any column, turned over page by page. */
export default function Cases() {
  const { report, names, choices } = useLoaderData<typeof loader>();
  const format = useFormat();
  const { language } = format;
  const { search } = useLocation();
  return (
    <>
      <PageHead
        format={format}
        title={words(language).pages.cases}
        subject={REPORTS.cases.subject}
        facts={report}
        choices={choices}
        exportPath="/cases"
      />
      <CaseSearch sought={report.filters.q} language={language} />
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
          <ExportLinks path="/cases" search={search} language={language} />
          <HowComputed
            language={language}
            says={REPORTS.cases.says[language]}
            saysNot={REPORTS.cases.saysNot[language]}
          />
        </div>
      )}
    </>
  );
}
