import { describe, expect, test } from "vitest";
import { ReportTable, type ReportTableProps } from "~/components/report-table";
import type { Column, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { format } from "~/format";
import { rendered, textOf } from "./rendered";

const METHOD_COLUMNS: readonly Column[] = REPORTS.methods.columns;
const columns = ["label", "episodes", "credited_minor", "minutes", "raw_rate", "effect"].map(
  (key) => METHOD_COLUMNS.find((column) => column.key === key)!,
);
const rows: Row[] = [
  {
    label: "Active visits",
    episodes: 1204,
    credited_minor: 4_821_320_450,
    minutes: 200,
    raw_rate: 0.431,
    raw_low: 0.41,
    raw_high: 0.47,
    effect: null,
    reason: { effect: "not-computed" },
  },
  {
    label: "<b>Mediation</b> & more",
    episodes: 0,
    credited_minor: 0,
    minutes: 0,
    raw_rate: null,
    raw_low: null,
    raw_high: null,
    effect: null,
    reason: { raw_rate: "not-matured", effect: "too-few" },
  },
];
const table = (more: Partial<ReportTableProps> = {}, language: "en" | "zh" = "en") =>
  rendered(
    <ReportTable
      format={format(language, "CNY")}
      title="Methods"
      note="1,011 episodes"
      columns={columns}
      rows={rows}
      {...more}
    />,
  );
/** The markup of one row, found by a word in it. */
const rowWith = (markup: string, word: string) =>
  markup.split("<tr").find((row) => row.includes(word)) ?? "no such row";

/** A list of cases of which nobody knows the branch, and the borrowers have no names. */
const CASE_COLUMNS = ["case_id", "borrower", "branch", "officer", "outstanding_minor"].map(
  (key) => REPORTS.cases.columns.find((column) => column.key === key)!,
);
const caseRow = (id: string, officer: string, branch = "unknown"): Row => ({
  case_id: id,
  borrower: id,
  branch,
  officer,
  outstanding_minor: 100,
});

describe("columns that name nothing", () => {
  const shown = (rows: Row[], language: "en" | "zh" = "en") =>
    table({ columns: CASE_COLUMNS, rows }, language);

  test("are left out, and the definitions say which", () => {
    const markup = shown([caseRow("C1", "unknown"), caseRow("C2", "O2")]);
    expect(markup.match(/<th scope="col"/g)).toHaveLength(3);
    expect(markup).toContain('data-also="unknown"');
    expect(textOf(markup)).toContain("the same as the first column: Borrower, Branch. Exports keep");
    expect(textOf(shown([caseRow("C1", "O2")], "zh"))).toContain("借款人、分支机构。导出文件仍保留");
  });

  test("stay where one row says more, and where there is no row", () => {
    expect(shown([caseRow("C1", "O1", "B1"), caseRow("C2", "O2")]).match(/<th scope="col"/g)).toHaveLength(4);
    const none = shown([]);
    expect(none.match(/<th scope="col"/g)).toHaveLength(5);
    expect(textOf(none)).not.toContain("Not shown");
  });
});

describe("a report's table", () => {
  test("amounts that are compared stand in one unit, whatever either would have by itself", () => {
    const own = [{ expected_minor: 10_590_000, received_minor: 9_827_300 }];
    const [expected, received] = ["expected_minor", "received_minor"].map(
      (key) => REPORTS.forecast.columns.find((column) => column.key === key)!,
    );
    const heads = (unitOf?: string) =>
      textOf(table({ columns: [expected!, { ...received!, unitOf }], rows: own }).split("<tbody")[0]!);
    expect(heads()).toMatch(/¥ k .*¥$/);
    expect(heads("expected_minor")).toMatch(/¥ k .*¥ k$/);
  });

  test("has a caption, a head per column with its unit, and a head per row", () => {
    const markup = table();
    expect(textOf(markup.split("<section")[0]!)).toBe("Methods 1,011 episodes");
    expect(markup.match(/<th scope="col"/g)).toHaveLength(6);
    expect(markup.match(/<th scope="row"/g)).toHaveLength(2);
    expect(textOf(markup)).toContain("Credited receipts, ¥ k");
    expect(textOf(table({}, "zh"))).toContain("归因回款（万元）");
  });

  test("writes figures in the column's unit and keeps the exact ones a hover away", () => {
    const row = rowWith(table(), "Active visits");
    expect(textOf(row)).toContain("1,204 48,213 200 43.1 %");
    expect(row).toContain('data-hint="¥48,213,204.50"');
    expect(row).toContain('data-hint="3\u00a0h 20\u00a0min"');
    expect(textOf(rowWith(table({}, "zh"), "Active visits"))).toContain("1,204 4,821 200 43.1%");
  });

  test("distinguishes zero from unknown, and unknown with its reason, to eye, keyboard and ear", () => {
    const row = rowWith(table(), "Mediation");
    expect(textOf(row)).toContain("0 0 0 – –");
    expect(row).toContain('data-hint="follow-up too short" aria-label="Not known: follow-up too short"');
    expect(row).toContain('data-hint="too few cases"');
    expect(row).toMatch(/<button type="button" class="unknown"/);
    expect(rowWith(table({}, "zh"), "Mediation")).toContain('aria-label="不详: 观察期未满"');
  });

  test("falls back to what an empty value of the column always says", () => {
    const silent = rows.map((row) => ({ ...row, reason: null }));
    const { unknownMeans } = METHOD_COLUMNS.find(({ key }) => key === "raw_rate")!;
    expect(rowWith(table({ rows: silent }), "Mediation")).toContain(unknownMeans!.en);
  });

  test("escapes what the bank wrote", () => {
    const markup = table();
    expect(markup).not.toContain("<b>Mediation");
    expect(textOf(rowWith(markup, "Mediation"))).toContain("<b>Mediation</b> & more");
  });

  test("shows a figure's interval beside it, with the digits the interval deserves", () => {
    const withInterval = columns.map((column) =>
      column.key === "raw_rate" ? { ...column, interval: { low: "raw_low", high: "raw_high" } } : column,
    );
    const wide = rows.map((row) => ({ ...row, raw_low: 0.2, raw_high: 0.6 }));
    expect(textOf(rowWith(table({ columns: withInterval }), "Active"))).toContain("43.1 % 41.0–47.0");
    expect(textOf(rowWith(table({ columns: withInterval, rows: wide }), "Active"))).toContain("43 % 20–60");
    expect(rowWith(table({ columns: withInterval }), "Mediation")).toContain(
      '<span class="interval"></span>',
    );
  });

  test("defines every column on its head and in the list below", () => {
    const markup = table();
    for (const column of columns) {
      expect(markup).toContain(`data-hint="${column.definition.en.replaceAll("'", "&#x27;")}"`);
    }
    const described = [...markup.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id);
    expect(described).toHaveLength(6);
    for (const id of described) expect(markup).toContain(`<dd id="${id}"`);
    expect(table({}, "zh")).toContain(columns[2]!.definition.zh);
  });

  test("leads where a cell has an address", () => {
    const linked = columns.map((column) =>
      column.key === "label" ? { ...column, href: (row: Row) => `/cases?n=${String(row.episodes)}` } : column,
    );
    expect(table({ columns: linked })).toContain('<a href="/cases?n=1204">Active visits</a>');
  });

  test("sets rows that cannot be compared apart", () => {
    const markup = table({ isAside: (row) => row.episodes === 0 });
    const [compared, aside] = markup.split('<tbody class="aside">');
    expect(compared).toContain("Active visits");
    expect(compared).not.toContain("Mediation");
    expect(aside).toContain("Mediation");
  });
});

describe("sorting", () => {
  const hrefs = (markup: string) =>
    [...markup.matchAll(/<a class="column-name"[^>]*href="([^"]+)"/g)].map(([, href]) =>
      href!.replaceAll("&amp;", "&"),
    );

  test("is a link per head: figures largest first, names from the beginning, filters kept, page dropped", () => {
    const links = hrefs(table({ search: "?region=N&page=3" }));
    expect(links[0]).toBe("/?region=N&sort=label");
    expect(links[2]).toBe("/?region=N&sort=-credited_minor");
  });

  test("turns round where it is in force, and says so", () => {
    const descending = table({ search: "", sort: "-credited_minor" });
    expect(hrefs(descending)[2]).toBe("/?sort=credited_minor");
    expect(descending).toMatch(/aria-sort="descending"[^>]*>.*Credited receipts/);
    const ascending = table({ search: "", sort: "credited_minor" });
    expect(hrefs(ascending)[2]).toBe("/?sort=-credited_minor");
    expect(ascending).toContain('aria-sort="ascending"');
  });

  test("is not offered without a page to sort", () => {
    expect(hrefs(table())).toEqual([]);
    expect(table()).toContain('<button type="button" class="column-name"');
  });
});
