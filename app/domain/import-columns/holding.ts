/** The columns of assignments and complaints. */
import { ASSIGNMENT_REASONS, COMPLAINT_KINDS } from "../vocabularies";
import { caseColumn, type ImportColumn, rowId } from "./import-column";

/** An assignment's code is its case, officer and first day. */
export const ASSIGNMENT_COLUMNS = [
  caseColumn,
  {
    key: "officer",
    zh: "信贷员",
    kind: "officer",
    required: true,
    example: "O001",
    into: ["officer_id"],
    page: "drawn",
  },
  {
    key: "from",
    zh: "起始日期",
    kind: "day",
    required: true,
    example: "2023-06-14",
    into: ["day", "month"],
    page: "drawn",
  },
  // The first day no longer held.
  { key: "to", zh: "终止日期", kind: "day", into: ["to_day"], page: "drawn" },
  {
    key: "reason",
    zh: "分配原因",
    kind: "word",
    vocabulary: ASSIGNMENT_REASONS,
    example: "initial",
    into: ["reason"],
    page: "drawn",
  },
  { key: "handover_note", zh: "交接说明", kind: "text", into: ["handover_note"], page: "cell" },
] as const satisfies readonly ImportColumn[];

export const COMPLAINT_COLUMNS = [
  rowId("complaint_id", "投诉编号", "Q0001"),
  caseColumn,
  {
    key: "on",
    zh: "日期",
    kind: "day",
    required: true,
    past: true,
    example: "2023-08-02",
    into: ["day", "month"],
    page: "drawn",
  },
  {
    key: "kind",
    zh: "投诉类型",
    kind: "word",
    vocabulary: COMPLAINT_KINDS,
    example: "complaint",
    into: ["kind"],
    page: "drawn",
  },
  { key: "officer", zh: "信贷员", kind: "officer", example: "O001", into: ["officer_id"], page: "drawn" },
  {
    key: "text",
    zh: "内容",
    kind: "text",
    example: { en: "Called twice in one evening", zh: "一晚来电两次" },
    into: ["text"],
    page: "cell",
    label: { en: "What was said", zh: "内容" },
  },
] as const satisfies readonly ImportColumn[];
