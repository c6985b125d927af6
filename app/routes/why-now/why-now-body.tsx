import { Link } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { Headline } from "~/components/headline";
import { Pager } from "~/components/pager";
import { ReportTable } from "~/components/report-table";
import { officerAddress } from "~/components/row-addresses";
import { numberAt, textAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { caseAddress } from "~/domain/export-formats";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import { OCCASION_NAMES, type WhyNowKind } from "~/domain/why-now";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { WhyNowPage } from "~/reports/why-now/why-now-report.server";
import type { WhyNowWords } from "~/words/en/why-now";

interface WhyNowBodyProps {
  format: Format;
  text: WhyNowWords;
  page: WhyNowPage;
  search: string;
}

/** What a week of delay costs, how fast acting fades, and the list. */
export function WhyNowBody({ format, text, page, search }: WhyNowBodyProps) {
  const { list, fades } = page;
  const { language } = format;
  if (list.rows.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  const first = (list.filters.page - 1) * CASES_PER_PAGE;
  return (
    <>
      <Headline language={language} sentences={sentences(format, text, list.rows)} />
      <section aria-labelledby="fades">
        <h2 id="fades">{text.fadesTitle}</h2>
        {fades.map(({ kind, halfLifeDays, halfLifeLow, halfLifeHigh, acted }) => (
          <p key={kind}>
            {halfLifeDays === null
              ? text.notKnown(inLanguage(OCCASION_NAMES[kind], language), acted)
              : text.fades(
                  inLanguage(OCCASION_NAMES[kind], language),
                  days(format, halfLifeDays),
                  days(format, halfLifeLow),
                  days(format, halfLifeHigh),
                  acted,
                )}
          </p>
        ))}
      </section>
      <ReportTable
        format={format}
        title={text.listTitle(list.rows.length)}
        note={text.listNote}
        columns={list.columns
          .filter(({ kind }) => kind !== "reasons")
          .map((column) => ({ ...column, ...faces(page, format)[column.key] }))}
        rows={list.rows.slice(first, first + CASES_PER_PAGE)}
        rowKey="case_id"
        sort={list.filters.sort}
        search={search}
      />
      <p className="onward">
        <Link to={`/plan${carriedSearch(search)}`}>{text.toPlan} →</Link>
      </p>
      <Pager
        format={format}
        page={list.filters.page}
        pageSize={CASES_PER_PAGE}
        total={list.rows.length}
        search={search}
      />
    </>
  );
}

const days = (format: Format, value: number | null) => format.days(Math.max(1, Math.round(value ?? 0)));

function sentences(format: Format, text: WhyNowWords, rows: readonly Row[]): (string | null)[] {
  const losses = rows.flatMap((row) => numberAt(row, "lost_per_week_minor") ?? []);
  if (losses.length === 0) return [text.leadUnpriced(rows.length)];
  const loss = losses.reduce((sum, one) => sum + one, 0);
  const dated = rows.length - losses.length;
  return [text.lead(losses.length, format.money(loss)), dated === 0 ? null : text.dated(dated)];
}

function faces({ nameOf }: WhyNowPage, { language }: Format): Readonly<Record<string, Partial<ShownColumn>>> {
  const named = (key: "branch" | "officer") => (row: Row) =>
    row[key] == null ? null : inLanguage(nameOf(key, textAt(row, key)), language);
  return {
    case_id: { href: (row) => caseAddress(textAt(row, "case_id")) },
    branch: { show: named("branch") },
    officer: {
      show: named("officer"),
      href: (row) => (row.officer == null ? null : officerAddress("", textAt(row, "officer"))),
    },
    occasion: { show: (row) => inLanguage(OCCASION_NAMES[String(row.occasion) as WhyNowKind], language) },
  };
}
