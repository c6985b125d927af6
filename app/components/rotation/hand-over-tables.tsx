import { CASES_PER_PAGE } from "../../domain/cases-per-page";
import { caseAddress, codeAddress } from "../../domain/export-formats";
import type { Report, Row } from "../../domain/report";
import type { RotationView } from "../../domain/rotation-view";
import { type Bilingual, inLanguage, marks } from "../../domain/text";
import type { Format } from "../../format";
import type { RotationWords } from "../../words/en/rotation";
import { Pager } from "../pager";
import { ReportTable } from "../report-table";
import { officerAddress } from "../row-addresses";
import { numberAt, textAt } from "../row-values";
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
  const { pairs, plan, total } = view;
  const { page } = pairs.filters;
  const isPaged = !isOneBranch && pairs.rows.length > CASES_PER_PAGE;
  const lastPage = Math.max(1, Math.ceil(pairs.rows.length / CASES_PER_PAGE));
  const first = (Math.min(page, lastPage) - 1) * CASES_PER_PAGE;
  const rows = isPaged ? pairs.rows.slice(first, first + CASES_PER_PAGE) : pairs.rows;
  const cost = format.moneyFull(plan.limits.penaltyMinor);
  const sums = text.pairsSums(
    pairs.rows.length,
    view.cases.total,
    format.money(pairs.rows.reduce((sum, row) => sum + (numberAt(row, "outstanding_minor") ?? 0), 0)),
    format.money(total.expectedMinor),
  );
  return (
    <>
      <ReportTable
        format={format}
        title={text.pairs}
        note={[sums, ...noteOf(text, view, cost)].join(marks(format.language).sentence)}
        columns={shown(pairs, faces(format, view, search), isOneBranch ? ["branch"] : [])}
        rows={rows}
        rowKey="from_officer"
        sort={pairs.filters.sort ?? pairs.meaning.order}
        search={isOneBranch ? undefined : search}
      />
      {isPaged && (
        <Pager
          format={format}
          page={page}
          pageSize={CASES_PER_PAGE}
          total={pairs.rows.length}
          search={search}
        />
      )}
    </>
  );
}

/** The limits of the plan, and whose price of a handover holds. */
function noteOf(text: RotationWords, { alone, plan }: RotationView, cost: string): string[] {
  const { limits, handoverMinor } = plan;
  if (alone !== null) return [text.pairsNotePlanned(limits.cap, cost)];
  const isUsual = limits.penaltyMinor === handoverMinor;
  return [text.pairsNote(limits.cap, cost), ...(isUsual ? [text.priceOfHours] : [])];
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
    show: (row) => inLanguage(names[textAt(row, key)], language) ?? textAt(row, key),
    kind: "text",
  });
  const officer = (key: string) => ({
    ...name(view.officers, key),
    href: (row: Row) => officerAddress(search, textAt(row, key)),
  });
  return {
    case_id: { href: (row) => caseAddress(textAt(row, "case_id")) },
    branch: {
      ...name(view.branches, "branch"),
      href: (row) => codeAddress("/branches", textAt(row, "branch")),
    },
    from_officer: officer("from_officer"),
    to_officer: officer("to_officer"),
    cause: name(view.causes, "cause"),
    expected_gain_minor: { interval: { low: "gain_low_minor", high: "gain_high_minor" } },
  };
}
