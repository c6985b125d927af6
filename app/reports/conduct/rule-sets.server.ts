/** The rules of conduct in force here: those that ship, and a bank's own in their stead. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { dayFromIso } from "~/domain/calendar";
import { JURISDICTIONS, type Jurisdiction } from "~/domain/conduct/jurisdictions";
import { RULE_KIND_CODES } from "~/domain/conduct/rule-names";
import { type RuleSet, type RuleSets, SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { readSettings, SettingsError } from "~/settings.server";

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

const read = new Map<string | null, RuleSets>();

/** @throws SettingsError that says what is wrong in the bank's own file, and where */
export function ruleSets(file = readSettings(process.env).conductRules): RuleSets {
  const known = read.get(file) ?? { ...SHIPPED_RULE_SETS, ...(file === null ? {} : ownRules(file)) };
  read.set(file, known);
  return known;
}

export function ruleSetOf(jurisdiction: Jurisdiction | null): { jurisdiction: Jurisdiction; rules: RuleSet } {
  const chosen = jurisdiction ?? readSettings(process.env).jurisdiction;
  return { jurisdiction: chosen, rules: ruleSets()[chosen] };
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
