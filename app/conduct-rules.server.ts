/** The rules of conduct in force here: those that ship, and a bank's own in their stead. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { dayFromIso } from "~/domain/calendar";
import { JURISDICTIONS } from "~/domain/conduct/jurisdictions";
import { LENDER_KINDS, type LenderKind } from "~/domain/conduct/lending-rules";
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
    pauseDays: z.number().int().min(1).max(3660).optional(),
    hours: z.object({ fromMinute: minute, toMinute: minute }).strict().optional(),
    source: bilingual,
  })
  .strict()
  .refine(({ kind, mostContacts }) => kind !== "contacts-in-7-days" || mostContacts !== undefined, {
    path: ["mostContacts"],
    message: "is missing: how many contacts in 7 days",
  })
  .refine(({ kind, pauseDays }) => kind !== "dunning-in-pause" || pauseDays !== undefined, {
    path: ["pauseDays"],
    message: "is missing: days after a rescue loan",
  })
  .refine(({ kind, hours }) => kind !== "hours-of-contact" || hours !== undefined, {
    path: ["hours"],
    message: "is missing: fromMinute and toMinute",
  });

const share = z.number().positive().max(10);
const capSchema = z
  .object({
    lender: z.enum(Object.keys(LENDER_KINDS) as [LenderKind]),
    from: date,
    to: date,
    rate: share.optional(),
    timesPrimeRate: z.number().positive().optional(),
    source: bilingual,
  })
  .strict()
  .refine(({ rate, timesPrimeRate }) => (rate === undefined) !== (timesPrimeRate === undefined), {
    path: ["rate"],
    message: "or timesPrimeRate must stand alone: a share a year, or so many times the prime rate",
  });

const isoDay = z.string().refine((text) => dayFromIso(text) !== null, "must be a date YYYY-MM-DD");
const lendingSchema = z
  .object({
    lender: z
      .enum(Object.keys(LENDER_KINDS) as [LenderKind])
      .nullable()
      .default(null),
    caps: z.array(capSchema),
    primeRates: z
      .array(z.tuple([isoDay, share]))
      .refine((rates) => rates.every(([from], at) => at === 0 || rates[at - 1]![0] < from), {
        message: "must be in the order of their days",
      })
      .default([]),
  })
  .strict()
  .refine(({ caps, primeRates }) => primeRates.length > 0 || caps.every((cap) => cap.rate !== undefined), {
    path: ["primeRates"],
    message: "are missing: a cap counts in them",
  });

const days = z.number().int().min(0).max(3660);
const leftAloneSchema = z.object({ openComplaintDays: days, rescueLoanDays: days }).partial().strict();

/** By jurisdiction; what is not named keeps what ships. */
const fileSchema = z.partialRecord(
  z.enum(JURISDICTIONS),
  z
    .object({
      name: bilingual.optional(),
      rules: z.array(ruleSchema).optional(),
      lending: lendingSchema.optional(),
      leftAlone: leftAloneSchema.optional(),
    })
    .strict(),
);

export interface ConductRules {
  rules: RuleSets;
  /** Of their content: what was judged by other rules is another answer. */
  conductRules: string;
}

const HASH_LENGTH = 16;

/** @param file the bank's own; null: those that ship. @throws SettingsError that says what is wrong in the file, and where */
export function readConductRules(file: string | null): ConductRules {
  const rules = file === null ? SHIPPED_RULE_SETS : withOwn(ownRules(file));
  const conductRules = createHash("sha256").update(JSON.stringify(rules)).digest("hex").slice(0, HASH_LENGTH);
  return { rules, conductRules };
}

type OwnRules = z.infer<typeof fileSchema>;

function withOwn(own: OwnRules): RuleSets {
  const sets = JURISDICTIONS.map((key) => {
    const { leftAlone, ...given } = own[key] ?? {};
    const shipped = SHIPPED_RULE_SETS[key];
    return [key, { ...shipped, ...given, leftAlone: { ...shipped.leftAlone, ...leftAlone } }];
  });
  return Object.fromEntries(sets) as RuleSets;
}

function ownRules(file: string): OwnRules {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const problems =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")
        : (error as Error).message;
    throw new SettingsError(`The setting CONDUCT_RULES=${file} cannot be used: ${problems}.`);
  }
}
