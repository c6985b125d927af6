/** The mapping profile: a JSON file that says how any source becomes portfolio files. */

import { z } from "zod";
import { CAUSE_TAGS } from "~/domain/causes";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { ENCODINGS } from "./recognise-encoding.server";

/** Powers of ten between a unit and the currency's own. */
export const UNIT_DIGITS = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 } as const;

const unit = z
  .enum(Object.keys(UNIT_DIGITS) as [keyof typeof UNIT_DIGITS])
  .describe("What amounts count: 元 (the currency itself), 千元, 万元 or 亿元.");
const dateFormats = z
  .array(z.string())
  .min(1)
  .describe("How dates are written, such as DD/MM/YYYY or DD.MM.YYYY HH:mm; they replace the usual ways.");

const field = z
  .union([
    z.string().describe("The column that fills it."),
    z.strictObject({
      column: z.string().describe("The column that fills it."),
      values: z.record(z.string(), z.string()).optional().describe("The source's words → ours; others stay."),
      unit: unit.optional(),
      dateFormats: dateFormats.optional(),
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

const condition = z.strictObject({
  column: z.string(),
  is: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe("The cell equals this, or one of these."),
  isNot: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe("… or none of these; “” means empty."),
});

const mapping = z.strictObject({
  table: z.enum(PORTFOLIO_TABLES).describe("The portfolio file that is filled."),
  source: z
    .string()
    .optional()
    .describe("Name of the source file, `*` standing for anything; `book.xlsx: sheet` for a workbook."),
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
