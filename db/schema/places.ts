/** The dictionaries: places, people, methods, causes. Id 0 of each is "none" or "unknown", so that every fact has a key. */
import { BRANCH_COLUMNS, OFFICER_COLUMNS } from "~/domain/import-columns/places";
import type { Kit } from "../kit/sqlite";
import { columnsOf } from "./columns-of";

export function makePlaces(kit: Kit) {
  const { table, id, int, text, uniqueIndex } = kit;
  return {
    regions: table(
      "regions",
      {
        id: id("id"),
        code: text("code").notNull(),
        name: text("name"),
        nameZh: text("name_zh"),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [uniqueIndex("regions_code").on(columns.code)],
    ),
    branches: table(
      "branches",
      { id: id("id"), ...columnsOf(kit, BRANCH_COLUMNS), batchId: int("batch_id").notNull() },
      (columns) => [uniqueIndex("branches_code").on(columns.code)],
    ),
    officers: table(
      "officers",
      { id: id("id"), ...columnsOf(kit, OFFICER_COLUMNS), batchId: int("batch_id").notNull() },
      (columns) => [uniqueIndex("officers_code").on(columns.code)],
    ),
    /** Shipped methods have batch 0 and their names in app/domain/methods.ts; a bank's own carry names here. */
    methods: table(
      "methods",
      {
        id: id("id"),
        code: text("code").notNull(),
        name: text("name"),
        nameZh: text("name_zh"),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [uniqueIndex("methods_code").on(columns.code)],
    ),
    causes: table(
      "causes",
      {
        id: id("id"),
        code: text("code").notNull(),
        tag: text("tag").notNull(),
        name: text("name"),
        nameZh: text("name_zh"),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [uniqueIndex("causes_code").on(columns.code)],
    ),
    borrowerKinds: table(
      "borrower_kinds",
      { id: id("id"), code: text("code").notNull(), batchId: int("batch_id").notNull() },
      (columns) => [uniqueIndex("borrower_kinds_code").on(columns.code)],
    ),
    borrowers: table(
      "borrowers",
      {
        id: id("id"),
        code: text("code").notNull(),
        name: text("name"),
        kindId: int("kind_id").notNull(),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [uniqueIndex("borrowers_code").on(columns.code)],
    ),
  };
}
