import type { ServedWords } from "../shape";

/** What the import says on the screen. */
export const importLines: ServedWords["importLines"] = {
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
