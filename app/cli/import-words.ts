/** What the import says on the screen, in both languages. */
import type { PortfolioTable } from "~/domain/portfolio-files";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Language } from "~/domain/text";

const en = {
  table: (table: PortfolioTable): string => table,
  columns: ["table", "rows", "new", "updated", "unchanged", "duplicates", "rejected"],
  ignored: (names: string) => `Not portfolio files, ignored: ${names}`,
  loaded: (batch: number, version: number) =>
    `Loaded as import ${batch}; the portfolio is at version ${version}.`,
  unchanged: "All rows were already loaded; nothing was changed.",
  findingColumns: ["finding", "table", "before", "after", "new, for example"],
  noFindings: "Nothing doubtful is added; nothing that was doubtful is settled.",
  dryRun: "Dry run: everything would load; nothing was changed.",
  refused: (count: number) =>
    count === 1 ? "One error; nothing was loaded." : `${count} errors; nothing was loaded.`,
  accepted: (count: number) => `${count} ${count === 1 ? "error" : "errors"}; the good rows were loaded.`,
  more: (count: number) => `… and ${count} more.`,
  errorsFile: (file: string) => `Full list: ${file}`,
  replacedDemo: "The simulated demo portfolio was replaced.",
  backup: (file: string) => `Backup of the previous database: ${file}`,
  progress: (table: string, rows: string, perSecond: string) =>
    `${table} ${rows} rows, ${perSecond} a second`,
  deriving: (borrowers: string, all: string) =>
    `episodes, credits, figures: ${borrowers} of ${all} borrowers`,
  secondsLeft: (seconds: string) => `, about ${seconds} s left`,
  templates: (files: number, folder: string) =>
    `${files} templates are in ${folder}, each with one example row.`,
  drafted: (file: string) =>
    `A draft: check it, save it as profile.json, and try it with npm run import -- ${file} --profile profile.json --dry-run`,
  noBatches: "Nothing has been imported yet.",
  batchColumns: ["import", "loaded", "status", "new", "updated", "source"],
  statuses: { loaded: "loaded", undone: "undone" },
  undone: (batch: number, version: number) =>
    `Import ${batch} is undone; the portfolio is at version ${version}.`,
  decisionsKept: (count: number, codes: string) =>
    `Decisions on ${count === 1 ? "a case" : `${count} cases`} that it removed are kept: ${codes}`,
  notesKept: (count: number, codes: string) =>
    `Notes on ${count === 1 ? "a case" : `${count} cases`} that it removed are kept: ${codes}`,
};

export type ImportWords = typeof en;

const zh: ImportWords = {
  table: (table) => PORTFOLIO_FILES[table].name.zh,
  columns: ["表", "行数", "新增", "更新", "未变", "重复", "拒绝"],
  ignored: (names) => `非组合文件，已忽略：${names}`,
  loaded: (batch, version) => `已载入，导入编号 ${batch}；组合版本 ${version}。`,
  unchanged: "全部内容此前已载入，数据未变。",
  findingColumns: ["疑点", "表", "导入前", "导入后", "新增示例"],
  noFindings: "没有新增疑点，原有疑点也无变化。",
  dryRun: "仅为试运行：全部可以载入；数据未变。",
  refused: (count) => `发现${count}处错误；未载入任何数据。`,
  accepted: (count) => `发现${count}处错误；正确的行已载入。`,
  more: (count) => `……另有${count}处。`,
  errorsFile: (file) => `全部错误见：${file}`,
  replacedDemo: "模拟演示数据已被替换。",
  backup: (file) => `此前数据的备份：${file}`,
  progress: (table, rows, perSecond) => `${table} ${rows}行，每秒${perSecond}行`,
  deriving: (borrowers, all) => `阶段、归属与指标：${all}个借款人中已完成${borrowers}个`,
  secondsLeft: (seconds) => `，约剩${seconds}秒`,
  templates: (files, folder) => `${folder} 中已有${files}个模板，各含一行示例。`,
  drafted: (file) =>
    `草稿已生成：请核对并存为 profile.json，再以 npm run import -- ${file} --profile profile.json --dry-run 试运行`,
  noBatches: "尚未导入任何数据。",
  batchColumns: ["导入", "时间", "状态", "新增", "更新", "来源"],
  statuses: { loaded: "已载入", undone: "已撤销" },
  undone: (batch, version) => `导入 ${batch} 已撤销；组合版本 ${version}。`,
  decisionsKept: (count, codes) => `随之移出的${count}件案件上的决定仍予保留：${codes}`,
  notesKept: (count, codes) => `随之移出的${count}件案件上的备注仍予保留：${codes}`,
};

const WORDS: Record<Language, ImportWords> = { en, zh };

export function importWords(language: Language): ImportWords {
  return WORDS[language];
}
