/** What a table says of itself where there is no page around it: in CSV as `# …` lines, in XLSX as the second sheet. */
import { undecidedDates } from "~/domain/delivery";
import { DEMO_NOTICE } from "~/domain/demo";
import { repeatsInTotals } from "~/domain/doubts";
import { filterPhrases } from "~/domain/filter-phrases";
import { filterSentence } from "~/domain/filter-sentence";
import { minorDigits } from "~/domain/minor-digits";
import type { Column, Report } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { type Bilingual, inLanguage, type Language, marks, namesIn } from "~/domain/text";
import { format } from "~/format";

export interface DescriptionLine {
  label: string;
  text: string;
}

const LABELS = {
  report: { en: "Report", zh: "报表" },
  notice: { en: "Notice", zh: "说明" },
  filters: { en: "Filters", zh: "筛选" },
  cutOff: { en: "Cut-off date", zh: "数据截止日" },
  version: { en: "Import version", zh: "导入版本" },
  currency: { en: "Currency", zh: "币种" },
  horizon: { en: "Horizon", zh: "观察期" },
  population: { en: "Population", zh: "统计范围" },
  assumed: { en: "Assumed at import", zh: "导入时假定" },
  repeats: {
    en: "In the whole portfolio: receipts that repeat another of their case",
    zh: "全部数据中与同一案件另一笔相同的回款",
  },
  farDate: { en: "Date far from all others, not in the cut-off", zh: "远离其他全部日期，不计入截止日" },
  undelivered: { en: "Month not delivered", zh: "未报送的月份" },
  exported: { en: "Exported", zh: "导出时间" },
  says: { en: "May be concluded", zh: "可以得出" },
  saysNot: { en: "May not be concluded", zh: "不能得出" },
  numerator: { en: "Numerator", zh: "分子" },
  denominator: { en: "Denominator", zh: "分母" },
  unknown: { en: "Empty", zh: "空值" },
  notApplied: { en: "Filters not applied to this table", zh: "本表未使用的筛选" },
} as const satisfies Record<string, Bilingual>;

/** What amounts count where machines read them; people read whole units. */
function unitOfAmounts(currency: string, language: Language): string {
  const digits = minorDigits(currency);
  const unit = digits === 0 ? currency : `1/${10 ** digits} ${currency}`;
  return inLanguage(
    {
      en: `${currency}; amounts in CSV, JSON and the sheet “data” are in ${unit}`,
      zh: `${currency}；CSV、JSON及data表中的金额以${unit}为单位`,
    },
    language,
  );
}

type Described = Omit<Report, "rows">;

/** The head: title, dates, and what the table covers. */
export function description(report: Described, language: Language, exportedAt: string): DescriptionLine[] {
  const { title, says, saysNot } = REPORTS[report.name];
  const { isJudged } = report.meaning;
  const line = (key: keyof typeof LABELS, text: string) => ({
    label: inLanguage(LABELS[key], language),
    text,
  });
  return [
    line("report", `${report.name} – ${inLanguage(title, language)}`),
    ...(report.isDemo ? [line("notice", DEMO_NOTICE)] : []),
    line("filters", filtersInWords(report, language)),
    line("cutOff", report.cutOffDate ?? "–"),
    line("version", String(report.importVersion)),
    line("currency", unitOfAmounts(report.currency, language)),
    ...(isJudged ? [line("horizon", format(language, report.currency).days(report.filters.horizon))] : []),
    line("population", populationInWords(report, language)),
    ...report.assumptions.map(({ name, value }) =>
      line("assumed", `${inLanguage(name, language)} = ${value}`),
    ),
    ...undecidedDates(report.delivery).map(({ date }) => line("farDate", date)),
    ...repeatLines(report, language),
    ...report.delivery.undelivered.map(({ month, branch }) =>
      line("undelivered", branch ? `${branch.code} ${month}` : month),
    ),
    line("exported", exportedAt),
    line("says", inLanguage(says, language)),
    line("saysNot", inLanguage(saysNot, language)),
  ];
}

/** What is said of each table of a page by itself. */
const OF_A_TABLE: readonly (keyof typeof LABELS)[] = [
  "report",
  "filters",
  "currency",
  "horizon",
  "population",
  "says",
  "saysNot",
];

/** The head of a page's workbook: what holds for all of its tables. */
export function bookDescription(
  title: string,
  report: Described,
  language: Language,
  exportedAt: string,
): DescriptionLine[] {
  const own = new Set(OF_A_TABLE.map((key) => inLanguage(LABELS[key], language) as string));
  return [
    { label: inLanguage(LABELS.report, language), text: title },
    ...description(report, language, exportedAt).filter(({ label }) => !own.has(label)),
    { label: inLanguage(LABELS.currency, language), text: report.currency },
  ];
}

/** One table of it: what it covers, what may be concluded, what its columns are; each line under the name of its sheet. */
export function bookTableDescription(
  sheet: string,
  report: Described,
  columns: readonly Column[],
  language: Language,
): DescriptionLine[] {
  const own = description(report, language, "").filter(({ label }) =>
    OF_A_TABLE.some(
      (key) => key !== "report" && key !== "currency" && label === inLanguage(LABELS[key], language),
    ),
  );
  const unread = namesIn(language, report.notApplied);
  const { colon } = marks(language);
  return [
    ...own.map(({ label, text }) => label + colon + text),
    ...(unread === "" ? [] : [inLanguage(LABELS.notApplied, language) + colon + unread]),
    ...columnDescriptions(columns, language).map(({ text }) => text),
  ].map((text) => ({ label: sheet, text }));
}

/** Payments that repeat another: how many, with how much money, and what was decided. */
function repeatLines(report: Described, language: Language): DescriptionLine[] {
  const repeats = repeatsInTotals(report.delivery.doubts);
  if (repeats === null) return [];
  const amount = format(language, report.currency).moneyFull(repeats.amountMinor);
  const counts = inLanguage(REPEATS_COUNT[repeats.answer === null ? "filed" : "once"], language);
  return [{ label: inLanguage(LABELS.repeats, language), text: `${repeats.rows} (${amount}): ${counts}` }];
}

const REPEATS_COUNT = {
  filed: { en: "they count as filed until it is decided", zh: "确认前按报送计入" },
  once: { en: "each payment counts once, by decision", zh: "已确认每笔只计一次" },
} as const;

/** How many stand behind the figures; matured ones are null while dates are assumed. */
export function populationInWords({ population }: Pick<Described, "population">, language: Language): string {
  const { cases, maturedCases, episodes, maturedEpisodes } = population;
  return inLanguage(
    {
      en: `${cases} cases (${maturedCases ?? "–"} followed up), ${episodes} episodes (${maturedEpisodes ?? "–"} followed up)`,
      zh: `案件${cases}件（观察期满${maturedCases ?? "–"}件），轮次${episodes}轮（观察期满${maturedEpisodes ?? "–"}轮）`,
    },
    language,
  );
}

/** One line per column: what it is, what it is divided by, what an empty value says. */
export function columnDescriptions(columns: readonly Column[], language: Language): DescriptionLine[] {
  return columns.map((column) => ({ label: column.key, text: columnDescription(column, language) }));
}

function columnDescription(column: Column, language: Language): string {
  const parts: [keyof typeof LABELS, Bilingual | undefined][] = [
    ["numerator", column.numerator],
    ["denominator", column.denominator],
    ["unknown", column.unknownMeans],
  ];
  const colon = marks(language).colon;
  const rest = parts.flatMap(([key, text]) =>
    text ? [inLanguage(LABELS[key], language) + colon + inLanguage(text, language)] : [],
  );
  return [
    `${inLanguage(column.label, language)}${colon}${inLanguage(column.definition, language)}`,
    ...rest,
  ].join(" | ");
}

export function filtersInWords(report: Described, language: Language): string {
  return filterSentence(
    REPORTS[report.name].subject,
    filterPhrases(report.filters, report.names),
    report.filters,
    format(language, report.currency),
    report.ownFilters,
    report.meaning.isJudged,
  );
}
