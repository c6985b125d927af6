/** Every file and its columns, as `npm run import -- --columns` lists them: name, Chinese header, what a cell holds. */
import type { ColumnKind, ImportColumn } from "~/domain/import-columns/import-column";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { type Bilingual, DEFAULT_LANGUAGE, inLanguage, type Language, marks, writtenIn } from "~/domain/text";

/** What a cell of each kind holds; a closed list names its words instead. */
const HOLDS: Record<ColumnKind, Bilingual> = {
  id: { en: "id", zh: "编号" },
  case: { en: "a case's id", zh: "案件编号" },
  borrower: { en: "a borrower's id", zh: "借款人编号" },
  borrowerKind: { en: "code", zh: "代码" },
  officer: { en: "an officer's code", zh: "信贷员代码" },
  officers: { en: "officers' codes joined by ;, the lead first", zh: "信贷员代码，以;分隔，牵头人在前" },
  branch: { en: "a branch's code", zh: "网点代码" },
  region: { en: "a region's code", zh: "地区代码" },
  method: { en: "a method's code or name", zh: "方法代码或名称" },
  cause: { en: "a cause's code or name", zh: "违约原因代码或名称" },
  causes: { en: "causes joined by ;", zh: "违约原因，以;分隔" },
  code: { en: "code", zh: "代码" },
  text: { en: "text", zh: "文字" },
  list: { en: "texts joined by ;", zh: "文字，以;分隔" },
  amount: { en: "amount", zh: "金额" },
  rate: { en: "yearly rate, 0.065 or 6.5%", zh: "年利率，0.065或6.5%" },
  count: { en: "whole number", zh: "整数" },
  day: { en: "date", zh: "日期" },
  moment: { en: "date, with a time or without", zh: "日期，可带时间" },
  month: { en: "month, 2025-07, or a date in it", zh: "月份，如2025-07，或其中一天" },
  word: { en: "word", zh: "取值" },
  words: { en: "words", zh: "取值" },
  parties: { en: "words", zh: "取值" },
  yesNo: { en: "yes or no", zh: "是或否" },
  consents: {
    en: "yes or no; several joined by ;, in the order of the third parties",
    zh: "是或否；多个以;分隔，与第三方的先后一致",
  },
};

/** One line for each column, under the name of its file; * marks what is required. */
export function columnList(language: Language): string {
  return PORTFOLIO_TABLES.map((table) => {
    const { name, required, columns } = PORTFOLIO_FILES[table];
    const head =
      `${table}.csv  ${language === DEFAULT_LANGUAGE ? "" : inLanguage(name, language)}`.trimEnd() +
      (required ? " *" : "");
    return [head, ...columns.map((column) => `  ${columnLine(column, language)}`)].join("\n");
  }).join("\n\n");
}

function columnLine(column: ImportColumn, language: Language): string {
  return `${column.key}${column.required ? "*" : ""}  ${column.zh}  ${holds(column, language)}`;
}

function holds({ kind, vocabulary }: ImportColumn, language: Language): string {
  if (kind !== "word" && kind !== "words" && kind !== "parties") return inLanguage(HOLDS[kind], language);
  const words = Object.entries(vocabulary ?? {}).map(([code, name]) => writtenIn(language, code, name));
  return words.join(marks(language).list) + (kind === "word" ? "" : " (;)");
}
