import type { Report, Row } from "../../domain/report";
import type { RotationView } from "../../domain/rotation-view";
import { type Bilingual, marks } from "../../domain/text";
import type { Format } from "../../format";
import type { RotationWords } from "../../words/en/rotation";
import { ReportTable } from "../report-table";
import { officerAddress } from "../row-addresses";
import { textAt } from "../row-values";
import type { ShownColumn } from "../shown-column";

export interface HandOverProps {
  format: Format;
  text: RotationWords;
  view: RotationView;
  /** The page's filters, for links. */
  search: string;
  /** On the page of a branch: its column says nothing then, and nothing sorts. */
  isOneBranch: boolean;
}

/** From whom to whom, how many, and what for. */
export function HandOverTable({ format, text, view, search, isOneBranch }: HandOverProps) {
  const { pairs, plan } = view;
  return (
    <ReportTable
      format={format}
      title={text.pairs}
      note={(view.alone === null ? text.pairsNote : text.pairsNotePlanned)(
        plan.limits.cap,
        format.moneyFull(plan.limits.penaltyMinor),
      )}
      columns={shown(pairs, faces(format, view, search), isOneBranch ? ["branch"] : [])}
      rows={pairs.rows}
      rowKey="from_officer"
      sort={pairs.filters.sort ?? pairs.meaning.order}
      search={isOneBranch ? undefined : search}
    />
  );
}

/** Folded: every case, and why it is in the list. */
export function HandOverCases({ format, text, view, search, isOneBranch }: HandOverProps) {
  const { cases } = view;
  const hidden = [
    "why",
    "tenure_months",
    "contacts",
    "halved_probability",
    ...(isOneBranch ? ["branch"] : []),
  ];
  const why: ShownColumn = {
    key: "why",
    kind: "text",
    label: { en: text.why, zh: text.why },
    definition: cases.columns.find(({ key }) => key === "why")!.definition,
    show: (row) => <span className="reason-cell">{whyText(row, format, text)}</span>,
    sortable: false,
  };
  const columns = shown(cases, faces(format, view, search), hidden);
  return (
    <details className="how-computed">
      <summary>{text.caseList(cases.total)}</summary>
      <ReportTable
        format={format}
        title={text.caseList(cases.total)}
        hideTitle
        columns={[...columns.slice(0, -1), why, ...columns.slice(-1)]}
        rows={cases.rows}
        rowKey="case_id"
      />
    </details>
  );
}

function whyText(row: Row, format: Format, text: RotationWords): string {
  const signs = textAt(row, "why").split(";");
  const months = format.count(Number(row.tenure_months));
  // Nothing is certain, however it rounds.
  const chance = format.share(Math.min(MOST_CERTAIN, Number(row.halved_probability ?? 0)), 0.2);
  if (row.tenure_months == null) return text.whyPlan;
  return [
    ...(signs.includes("stale") ? [text.whyStale(months, chance)] : []),
    ...(signs.includes("misfit") ? [text.whyMisfit] : []),
  ].join(marks(format.language).clause);
}

const MOST_CERTAIN = 0.99;

const ENDS = ["gain_low_minor", "gain_high_minor", "reason"];

function shown(report: Report, faces: Faces, hidden: readonly string[]): ShownColumn[] {
  return report.columns
    .filter(({ key }) => !ENDS.includes(key) && !hidden.includes(key))
    .map((column) => ({ ...column, ...faces[column.key] }));
}

type Faces = Readonly<Record<string, Partial<ShownColumn>>>;

function faces({ language }: Format, view: RotationView, search: string): Faces {
  const name = (names: Readonly<Record<string, Bilingual>>, key: string): Partial<ShownColumn> => ({
    show: (row) => names[textAt(row, key)]?.[language] ?? textAt(row, key),
    kind: "text",
  });
  const officer = (key: string) => ({
    ...name(view.officers, key),
    href: (row: Row) => officerAddress(search, textAt(row, key)),
  });
  return {
    case_id: { href: (row) => `/cases/${encodeURIComponent(textAt(row, "case_id"))}` },
    branch: {
      ...name(view.branches, "branch"),
      href: (row) => `/branches/${encodeURIComponent(textAt(row, "branch"))}`,
    },
    from_officer: officer("from_officer"),
    to_officer: officer("to_officer"),
    cause: name(view.causes, "cause"),
    expected_gain_minor: { interval: { low: "gain_low_minor", high: "gain_high_minor" } },
  };
}
