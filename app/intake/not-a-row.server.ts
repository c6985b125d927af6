/** What stands in and under tables and is no row of theirs: totals, notes of who made it, the header once more. */
import type { Problem } from "./refusal.server";
import { isTotal, looksLikeTotal } from "./suspect-forms.server";

/** Of a row that is wrong anyway: 合计（元）, 共12户, Totals 2024. */
const TOTAL =
  /^(?:合计|总计|小计|共计|总共|本[页月年]合计)|^共\s*\d+\s*[户笔条项件人]|^(?:grand |sub-?)?totals?\b/i;
const NOTE =
  /^(?:制表|填表|填报|编制|审核|复核|负责|主管|经办|打印|导出|备注|说明|注|数据来源|单位负责|联系)[^:]{0,6}:|^注[1-9]?[.、:]|^(?:prepared|checked|printed|exported|approved|notes?|source|remarks?)\b[^:]{0,12}:/i;
/** Cells that a note may fill beside itself: names and a date. */
const MOST_CELLS_OF_NOTE = 6;

export interface NotARow {
  cell: string;
  problem: Problem;
}

/** Null for a row that could be one of the table's. */
export function notARow(cells: readonly string[], header: readonly string[]): NotARow | null {
  const texts = cells.map((cell) => cell.normalize("NFKC").trim());
  const filled = texts.filter(Boolean);
  const total = texts.findIndex((text) => isTotal(text) || TOTAL.test(text));
  if (total >= 0) return { cell: cells[total]!.trim(), problem: looksLikeTotal };
  if (filled.length > 1 && cells.every((cell, place) => cell.trim() === (header[place] ?? "")))
    return { cell: filled[0]!, problem: headerAgain };
  const note = texts.findIndex((text) => NOTE.test(text));
  const isNote = note >= 0 && filled.length <= Math.min(MOST_CELLS_OF_NOTE, header.length / 2);
  return isNote ? { cell: cells[note]!.trim(), problem: looksLikeNote } : null;
}

const headerAgain: Problem = {
  problem: { en: "is the header once more", zh: "是重复的表头" },
  expected: {
    en: "expected one header; remove this row, and put a second table into a file of its own",
    zh: "表头只应有一行；请删除该行，第二张表请另存为单独的文件",
  },
};

const looksLikeNote: Problem = {
  problem: { en: "looks like a note below the table", zh: "像是表下的说明" },
  expected: {
    en: "remove the row, or let a profile leave it out (where)",
    zh: "请删除该行，或在映射配置中用 where 排除",
  },
};
