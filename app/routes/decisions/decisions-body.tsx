import { Link } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { Headline } from "~/components/headline";
import { ReportTable } from "~/components/report-table";
import { numberAt } from "~/components/row-values";
import type { ShownColumn } from "~/components/shown-column";
import type { Row } from "~/domain/report";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { DecisionsPage } from "~/reports/decisions/decisions-page.server";
import type { PlanWords } from "~/words/en/plan";

interface DecisionsBodyProps {
  format: Format;
  text: PlanWords;
  page: DecisionsPage;
  search: string;
}

const COLUMNS = [
  "month",
  "answer",
  "cases",
  "expected_gain_minor",
  "followed_up",
  "owed_minor",
  "received_minor",
  "received_share",
];

/** Accepted against declined against drawn at random, by month of the plan. */
export function DecisionsBody({ format, text, page, search }: DecisionsBodyProps) {
  const { list, removed } = page;
  const { language } = format;
  const { became: say } = text;
  const toPlan = (
    <p className="onward">
      <Link to={`/plan${carriedSearch(search)}`}>{text.actHere.all} →</Link>
      <Link to={`/plan/list${carriedSearch(search)}`}>{text.monday.link} →</Link>
    </p>
  );
  if (list.rows.length === 0)
    return (
      <>
        <EmptyState title={say.noneTitle}>{say.none}</EmptyState>
        {toPlan}
      </>
    );
  return (
    <>
      <Headline language={language} sentences={[sentence(list.rows, format, text), say.warning]} />
      <ReportTable
        format={format}
        title={say.title}
        note={say.note}
        columns={list.columns
          .filter(({ key }) => COLUMNS.includes(key))
          .map((column) => ({ ...column, ...faces(format, text)[column.key] }))}
        rows={list.rows}
        sort={list.filters.sort ?? list.meaning.order}
      />
      {removed.length > 0 && (
        <p>
          {say.removed(
            removed.length,
            removed.slice(0, MOST_NAMED).join(marks(language).list) +
              (removed.length > MOST_NAMED ? " …" : ""),
          )}
        </p>
      )}
      {toPlan}
    </>
  );
}

const MOST_NAMED = 20;

/** Accepted against drawn at random, over all months; that it cannot be known yet is said so. */
function sentence(rows: readonly Row[], format: Format, { became: say }: PlanWords): string {
  const share = (answer: string) => {
    const row = rows.find((each) => each.month === null && each.answer === answer);
    const [low, high] = [row && numberAt(row, "received_low"), row && numberAt(row, "received_high")];
    return low == null || high == null ? null : format.shareRange(low, high);
  };
  const [accepted, drawn] = [share("accept"), share("drawn")];
  const counted = rows.filter(({ month, answer }) => month === null && answer === "accept");
  const cases = counted.reduce((sum, row) => sum + (numberAt(row, "cases") ?? 0), 0);
  return accepted === null || drawn === null ? say.notYet(cases) : say.known(accepted, drawn);
}

function faces(
  format: Format,
  { decide, became: say }: PlanWords,
): Readonly<Record<string, Partial<ShownColumn>>> {
  const notYet = (key: string, shown: (value: number) => string) => (row: Row) => {
    const value = numberAt(row, key);
    return value === null ? say.notYetKnown : shown(value);
  };
  return {
    month: { show: (row: Row) => (row.month == null ? say.allMonths : format.month(String(row.month))) },
    answer: { show: (row: Row) => decide.answers[String(row.answer) as keyof typeof decide.answers] },
    owed_minor: { show: notYet("owed_minor", format.money) },
    received_minor: { show: notYet("received_minor", format.money) },
    received_share: {
      show: (row: Row) => {
        const [value, low, high] = ["received_share", "received_low", "received_high"].map((key) =>
          numberAt(row, key),
        );
        if (value == null || low == null || high == null)
          return Number(row.followed_up) > 0 ? say.tooFew : say.notYetKnown;
        return `${format.share(value)} (${format.shareRange(low, high)})`;
      },
    },
  };
}
