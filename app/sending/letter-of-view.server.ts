/** What the mail of a saved view or of the board pack says: the answer that its page gives, with the filters of its address. */
import type { Visit } from "~/answers/visit.server";
import { figureText } from "~/components/figure-text";
import { headlineFigures } from "~/components/overview/headline-figures";
import { leadSentences } from "~/components/overview/lead";
import { reportColumns } from "~/components/report-columns";
import { targetSentences } from "~/components/targets/target-sentences";
import { DEMO_NOTICE } from "~/domain/demo";
import { filterSentence } from "~/domain/filter-sentence";
import { only } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { ROWS_IN_TEXT } from "~/domain/sending";
import { inEachLanguage, inLanguage } from "~/domain/text";
import { type CodeNames, codeNames } from "~/exports/code-names.server";
import { description, populationInWords } from "~/exports/description";
import { type Format, format } from "~/format";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { overviewPageReport, overviewReport } from "~/reports/overview/overview-report.server";
import { againstTarget } from "~/reports/targets/against-target.server";
import { viewed } from "~/reports/viewed";
import type { SendingWords } from "~/words/en/sending";
import { packWords, sendingWords, targetWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import type { Letter } from "./letter";
import { reportHeadline } from "./report-headline";
import { namesBorrowers, type SentPage } from "./sent-page.server";

/** More would not fit beside each other in a window of a mail. */
const MOST_COLUMNS = 7;

const overviewSubject = inEachLanguage((each) => words(each).overview.subject);

/** @param visit a patient one */
export function letterOfView(
  visit: Visit,
  page: SentPage,
  head: Pick<Letter, "title" | "address">,
  exportedAt: string,
): Promise<Letter> {
  return page.kind === "report"
    ? reportLetter(visit, page.name, head, exportedAt)
    : overviewLetter(visit, page.kind === "pack", head);
}

/** The pack's cover is the overview's head with the target. */
async function overviewLetter(
  visit: Visit,
  isPack: boolean,
  head: Pick<Letter, "title" | "address">,
): Promise<Letter> {
  const { language } = visit;
  const overview = await overviewPageReport(visit);
  const [writer, text] = [format(language, overview.currency), sendingWords(language)];
  const against = isPack
    ? await visit.whole(againstTarget, { filters: only(visit.filters, overviewReport.reads) })
    : null;
  const { period, cutOffDate, filters } = overview;
  const lead = leadSentences(overview, writer).filter((sentence) => sentence !== null);
  const sentences = overview.figures === null ? [text.nothingLoaded] : lead;
  const targets = against === null ? [] : targetSentences(writer, targetWords(language), against);
  return {
    ...head,
    sentences: [...sentences, ...targets],
    figures: headlineFigures(overview, writer).map(({ label, value, reason, comparison }) => ({
      label,
      value: value ?? text.unknown,
      note: (value === null ? reason : comparison) ?? null,
    })),
    table: null,
    facts: [
      ...(overview.isDemo ? [{ label: text.facts.notice, text: DEMO_NOTICE }] : []),
      {
        label: text.facts.filters,
        text: filterSentence(overviewSubject, overview.phrases, filters, writer),
      },
      ...(period === null
        ? []
        : [
            {
              label: text.facts.period,
              text: packWords(language).period(
                writer.monthRange(period.from, period.to),
                writer.monthRange(period.before.from, period.before.to),
                writer.date(cutOffDate),
              ),
            },
          ]),
      { label: text.facts.cutOff, text: writer.date(cutOffDate) },
      { label: text.facts.horizon, text: writer.days(filters.horizon) },
      { label: text.facts.population, text: populationInWords(overview, language) },
    ],
  };
}

async function reportLetter(
  visit: Visit,
  name: ReportName,
  head: Pick<Letter, "title" | "address">,
  exportedAt: string,
): Promise<Letter> {
  const { language } = visit;
  const definition = REPORT_DEFINITIONS[name];
  const report = viewed(await visit.whole(definition), definition.reads, visit);
  const [writer, text] = [format(language, report.currency), sendingWords(language)];
  const { dictionaries } = await visit.look([]);
  const isList = namesBorrowers(report.columns);
  return {
    ...head,
    sentences: [...reportSentences(report, writer, text), ...(isList ? [text.noBorrowers] : [])],
    figures: [],
    table: isList || report.rows.length === 0 ? null : firstRows(report, writer, codeNames(dictionaries)),
    facts: description(report, language, exportedAt),
  };
}

function reportSentences(report: Report, writer: Format, text: SendingWords): string[] {
  const { name, rows, total } = report;
  const title = inLanguage(REPORTS[name].title, writer.language);
  return [
    ...reportHeadline(report, writer),
    total > ROWS_IN_TEXT && !namesBorrowers(report.columns)
      ? text.firstRows(title, ROWS_IN_TEXT, Math.max(total, rows.length))
      : text.rows(title, Math.max(total, rows.length)),
  ];
}

function firstRows(report: Report, writer: Format, nameOf: CodeNames): NonNullable<Letter["table"]> {
  const { language } = writer;
  const rows = report.rows.slice(0, ROWS_IN_TEXT);
  const shown = reportColumns(report.columns, rows).shown;
  const isNamed = shown.some(({ key }) => key === "label");
  const columns = shown
    .filter(({ kind }, at) => !(isNamed && kind === "code" && at === 0))
    .slice(0, MOST_COLUMNS);
  const unknown = words(language).states.unknown;
  const cell = (row: Row, column: (typeof columns)[number]) => {
    const value = row[column.key] ?? null;
    if (value === null || typeof value === "object") return unknown;
    if (typeof value === "string" && (column.kind === "code" || column.kind === "text"))
      return nameOf(column.key, value, language) ?? value;
    return figureText(writer, column.kind, value);
  };
  return {
    heads: columns.map(({ label }) => inLanguage(label, language)),
    rows: rows.map((row) => columns.map((column) => cell(row, column))),
  };
}
