/** The mapping profile: a JSON file that says how any source becomes portfolio files. */

import { z } from "zod";
import { AMOUNT_UNITS } from "~/domain/amount-units";
import { CAUSE_TAGS } from "~/domain/causes";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { ENCODINGS } from "./recognise-encoding.server";

/** The unit of a rate. */
export const PERCENT = "%";

const unit = z
  .enum(AMOUNT_UNITS)
  .describe(`What amounts count: ${AMOUNT_UNITS.join(", ")}; 元 is the currency itself.`);
const dateFormats = z
  .array(z.string())
  .min(1)
  .describe(
    "How dates are written, such as DD/MM/YYYY, D-MMM-YY or DD.MM.YYYY HH:mm:ss Z (parts YYYY YY MM MMM DD HH mm ss A Z, or serial), tried one after the other; they replace the usual ways. Without DD it is the first day of the month.",
  );
const strip = z
  .array(z.string().min(1))
  .describe("Signs and words to take off amounts, rates and counts: $, CNY, 天.");
const empty = z
  .array(z.string().min(1))
  .describe("Words that mean nothing, such as NULL, N/A, -, 无; case does not matter.");
const header = z
  .int()
  .min(1)
  .describe("The line that holds the names of the columns; else it is looked for in the first twenty rows.");

const field = z
  .union([
    z.string().describe("The column that fills it; `amount#2` for the second one of that name."),
    z.strictObject({
      column: z.string().describe("The column that fills it; `amount#2` for the second one of that name."),
      values: z
        .record(z.string(), z.string())
        .optional()
        .describe("The source's words → ours, in any case; others stay."),
      unit: z
        .enum([...AMOUNT_UNITS, PERCENT])
        .optional()
        .describe("Of an amount: as unit of the profile. Of a rate: %."),
      dateFormats: dateFormats.optional(),
      strip: strip.optional(),
      empty: empty.optional(),
    }),
    z.strictObject({ constant: z.string().describe("The same text in every row.") }),
    z.strictObject({
      assumed: z.iso
        .date()
        .describe("A date missing in the source; the pages then say that dates are assumed."),
    }),
    z.strictObject({ template: z.string().describe("A text with columns in braces: {case_id}-{seq}.") }),
    z.strictObject({
      difference: z.tuple([z.string(), z.string()]).describe("The first column less the second."),
    }),
    z.strictObject({
      change: z
        .string()
        .describe(
          "The column less its previous value within the case, in the source's order; else the value.",
        ),
    }),
  ])
  .describe("What fills a column of the portfolio file.");

const words = z.union([z.string(), z.array(z.string())]).optional();
const limit = z.union([z.number(), z.iso.date()]).optional();

const condition = z.strictObject({
  column: z.string(),
  is: words.describe("The cell equals this, or one of these."),
  isNot: words.describe("… or none of these; “” means empty."),
  isEmpty: z
    .boolean()
    .optional()
    .describe("true: the cell is empty, or holds a word that means nothing; false: not."),
  "<": limit.describe("The cell is below this number, or before this date (2024-01-31)."),
  "<=": limit.describe("… at most."),
  ">": limit.describe("… above."),
  ">=": limit.describe("… at least."),
});

const mapping = z.strictObject({
  table: z.enum(PORTFOLIO_TABLES).describe("The portfolio file that is filled."),
  source: z
    .string()
    .optional()
    .describe("Name of the source file, `*` standing for anything; `book.xlsx: sheet` for a workbook."),
  header: header.optional(),
  where: z.array(condition).default([]).describe("Which rows: all conditions must hold."),
  fields: z.record(z.string(), field).describe("Column of the portfolio file → what fills it."),
});

const newNames = {
  name: z.string().optional().describe("Its English name; {value} stands for the source's word."),
  nameZh: z.string().optional().describe("Its Chinese name; {value} stands for the source's word."),
};
const newCode = { code: z.string().describe("Its code; {value} stands for the source's word."), ...newNames };
const tag = z.enum(CAUSE_TAGS).optional().describe("A matter of ability, moral or other.");

const profile = z.strictObject({
  name: z.string().min(1).describe("How imports through it are listed."),
  about: z.string().optional(),
  currency: z
    .string()
    .refine((code) => Intl.supportedValuesOf("currency").includes(code), "must be a currency of ISO 4217")
    .optional()
    .describe("ISO 4217 code of all amounts."),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.string().length(1).optional(),
  decimalSign: z.enum([".", ","]).optional(),
  unit: unit.default("元"),
  rounds: z.boolean().default(false).describe("Amounts finer than the minor unit are rounded, not refused."),
  dateFormats: dateFormats.optional(),
  zone: z
    .string()
    .optional()
    .describe("Where the bank's clocks are, for moments with an offset or Z: +08:00, Asia/Shanghai."),
  header: header.optional(),
  strip: strip.optional(),
  empty: empty.optional(),
  columns: z
    .literal("ignore")
    .optional()
    .describe("Columns of the source that no field uses are not even named."),
  createMethods: z
    .union([z.literal(true), z.strictObject(newCode), z.array(z.strictObject(newCode))])
    .optional()
    .describe("Unknown methods are created: any (true, or a pattern), or those listed."),
  createCauses: z
    .union([
      z.literal(true),
      z.strictObject({ ...newCode, tag }),
      z.array(z.strictObject({ ...newCode, tag })),
    ])
    .optional()
    .describe("The same for causes."),
  tables: z
    .array(mapping)
    .min(1)
    .describe("A source may feed several tables, and a table have several sources."),
});

export type MappingProfile = z.infer<typeof profile>;
export type TableMapping = z.infer<typeof mapping>;
export type FieldMapping = z.infer<typeof field>;
export type Condition = z.infer<typeof condition>;
export const mappingProfileSchema = profile;
export const mappingSchema = mapping;
export const fieldSchema = field;
export const conditionSchema = condition;
