import { Link } from "@remix-run/react";
import type { Column, Report } from "~/domain/report";
import type { AgainstTarget as Against } from "~/domain/targets";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { TargetWords } from "~/words/en/targets";
import { ExportLinks } from "../export-links";
import { placeAddress } from "../place-address";
import { ReportTable } from "../report-table";
import { isUnset, targetSentences } from "./target-sentences";

export interface AgainstTargetProps {
  format: Format;
  text: TargetWords;
  against: Against;
  search: string;
  /** Place by place; null where the page has no room, or speaks of one place. */
  table: Report | null;
  /** On the page of targets, which needs no way to itself. */
  isOwnPage?: boolean;
}

/** Received against target, in words and by place. Where there is no target, which file would set one. */
export function AgainstTarget({
  format,
  text,
  against,
  search,
  table,
  isOwnPage = false,
}: AgainstTargetProps) {
  const [first, ...rest] = targetSentences(format, text, against, isOwnPage ? "here" : "elsewhere");
  const { places } = against;
  return (
    <section className="against-target" aria-labelledby="against-target">
      <h2 id="against-target">{text.title}</h2>
      <p>{first}</p>
      {rest.length > 0 && <p className="figure-note">{rest.join(text.between)}</p>}
      {table !== null && table.rows.length > 0 && <PlaceTargets {...{ format, text, table, search }} />}
      <p className="onward">
        {!isOwnPage && <Link to={`/targets${carriedSearch(search)}`}>{text.targets} →</Link>}
        {isUnset(against) && <Link to="/imports">{text.imports} →</Link>}
        {table === null && places.length > 1 && (
          <Link to={`/branches${carriedSearch(search)}#against-target`}>{text.byPlace} →</Link>
        )}
      </p>
    </section>
  );
}

const HIDDEN: readonly string[] = ["place", "key", "reason"];

/** How many months have a target comes last: a phone shows what was reached. */
function shown(columns: readonly Column[]): Column[] {
  const left = columns.filter(({ key }) => !HIDDEN.includes(key));
  return [...left.filter(({ key }) => key !== "months"), ...left.filter(({ key }) => key === "months")];
}

function PlaceTargets({
  format,
  text,
  table,
  search,
}: Pick<AgainstTargetProps, "format" | "text" | "search"> & { table: Report }) {
  return (
    <div>
      <ReportTable
        format={format}
        title={text.byPlace}
        columns={shown(table.columns).map((column) => ({
          ...column,
          ...(column.key === "label"
            ? {
                href: (row) =>
                  placeAddress(row.place === "region" ? "regions" : "branches", search, String(row.key)),
              }
            : {}),
        }))}
        rows={table.rows}
        rowKey="key"
      />
      <ExportLinks path="/targets" search={table.search} language={format.language} holding={text.byPlace} />
    </div>
  );
}
