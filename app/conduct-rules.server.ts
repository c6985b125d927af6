/** The rules of conduct in force here: those that ship, and a bank's own in their stead. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { dayFromIso } from "~/domain/calendar";
import { JURISDICTIONS } from "~/domain/conduct/jurisdictions";
import { RULE_KIND_CODES } from "~/domain/conduct/rule-names";
import { type RuleSets, SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { SettingsError } from "./settings.server";

const date = z
  .string()
  .refine((text) => dayFromIso(text) !== null, "must be a date YYYY-MM-DD")
  .nullable()
  .default(null);
const minute = z.number().int().min(0).max(1440);
const bilingual = z.object({ en: z.string(), zh: z.string() }).strict();

const ruleSchema = z
  .object({
    kind: z.enum(RULE_KIND_CODES as [(typeof RULE_KIND_CODES)[number]]),
    from: date,
    to: date,
    mostContacts: z.number().int().min(0).optional(),
    hours: z.object({ fromMinute: minute, toMinute: minute }).strict().optional(),
    source: bilingual,
  })
  .strict()
  .refine(({ kind, mostContacts }) => kind !== "contacts-in-7-days" || mostContacts !== undefined, {
    path: ["mostContacts"],
    message: "is missing: how many contacts in 7 days",
  })
  .refine(({ kind, hours }) => kind !== "hours-of-contact" || hours !== undefined, {
    path: ["hours"],
    message: "is missing: fromMinute and toMinute",
  });

/** By jurisdiction; those not named keep what ships. */
const fileSchema = z.partialRecord(
  z.enum(JURISDICTIONS),
  z.object({ name: bilingual, rules: z.array(ruleSchema) }).strict(),
);

export interface ConductRules {
  rules: RuleSets;
  /** Of their content: what was judged by other rules is another answer. */
  conductRules: string;
}

const HASH_LENGTH = 16;

/** @param file the bank's own; null: those that ship. @throws SettingsError that says what is wrong in the file, and where */
export function readConductRules(file: string | null): ConductRules {
  const rules = { ...SHIPPED_RULE_SETS, ...(file === null ? {} : ownRules(file)) };
  const conductRules = createHash("sha256").update(JSON.stringify(rules)).digest("hex").slice(0, HASH_LENGTH);
  return { rules, conductRules };
}

function ownRules(file: string): Partial<RuleSets> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))) as Partial<RuleSets>;
  } catch (error) {
    const problems =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")
        : (error as Error).message;
    throw new SettingsError(`The setting CONDUCT_RULES=${file} cannot be used: ${problems}.`);
  }
}
