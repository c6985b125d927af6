import { Link, useLocation } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { NoRows } from "~/components/no-rows";
import { searchWith } from "~/components/search-with";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import { words } from "~/words/words";

/** Why the list is empty, and the way out: past its end, nothing begins so, or nothing fits the filters. */
export function NoCases({ report, format }: { report: Report; format: Format }) {
  const { search } = useLocation();
  const { pastEnd, notFound } = words(format.language).cases;
  const { page, q } = report.filters;
  if (report.total > 0) {
    const last = Math.ceil(report.total / CASES_PER_PAGE);
    return (
      <EmptyState title={pastEnd.title(format.count(page))}>
        {pastEnd.text(format.count(last))}{" "}
        <Link to={{ search: searchWith(search, "page", String(last)) }}>{pastEnd.toLast}</Link>
      </EmptyState>
    );
  }
  if (q !== "" && report.cutOffDate !== null) {
    return (
      <EmptyState title={notFound.title(q)}>
        {notFound.text} <Link to="/cases">{notFound.toAll}</Link>
      </EmptyState>
    );
  }
  return <NoRows language={format.language} cutOffDate={report.cutOffDate} />;
}
