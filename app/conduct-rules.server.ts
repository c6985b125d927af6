/** The rules of conduct in force here: those that ship, and a bank's own in their stead. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { dayFromIso } from "~/domain/calendar";
import { JURISDICTIONS } from "~/domain/conduct/jurisdictions";
import { LENDER_KINDS, type LenderKind } from "~/domain/conduct/lending-rules";
import { RULE_KIND_CODES } from "~/domain/conduct/rule-names";
import { type RuleSets, SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import type { Bilingual } from "~/domain/text";
import { SettingsError } from "./settings.server";

const date = z
  .string()
  .refine((text) => dayFromIso(text) !== null, "must be a date YYYY-MM-DD")
  .nullable()
  .default(null);
const minute = z.number().int().min(0).max(1440);
const bilingual = z.object({ en: z.string(), zh: z.string() }).strict();

/** Which kind of rule has which limit: it needs that one, and another would go unread. */
const LIMITS = {
  mostContacts: { kind: "contacts-in-7-days", means: "how many contacts in 7 days" },
  pauseDays: { kind: "dunning-in-pause", means: "days after a rescue loan" },
  hours: { kind: "hours-of-contact", means: "fromMinute and toMinute" },
} as const;
type Limit = keyof typeof LIMITS;

interface InForce {
  from: string | null;
  to: string | null;
}

const inTurn = ({ from, to }: InForce) => from === null || to === null || from <= to;
const IN_TURN = { path: ["to"], message: "must not come before from" };

const ruleSchema = z
  .object({
    kind: z.enum(RULE_KIND_CODES as [(typeof RULE_KIND_CODES)[number]]),
    from: date,
    to: date,
    mostContacts: z.number().int().min(0).optional(),
    pauseDays: z.number().int().min(1).max(3660).optional(),
    hours: z
      .object({ fromMinute: minute, toMinute: minute })
      .strict()
      .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
        path: ["toMinute"],
        message: "must come after fromMinute, on the same day",
      })
      .optional(),
    source: bilingual,
  })
  .strict()
  .refine(inTurn, IN_TURN)
  .superRefine((rule, context) => {
    for (const limit of Object.keys(LIMITS) as Limit[]) {
      const { kind, means } = LIMITS[limit];
      const isGiven = rule[limit] !== undefined;
      if (isGiven === (rule.kind === kind)) continue;
      const message = isGiven ? `belongs to rules of the kind ${kind} alone` : `is missing: ${means}`;
      context.addIssue({ code: "custom", path: [limit], message });
    }
  });

const isTogether = (one: InForce, other: InForce) =>
  (one.from === null || other.to === null || one.from <= other.to) &&
  (other.from === null || one.to === null || other.from <= one.to);

/** On each day one rule of a kind at most: with two, a contact would count twice. */
const rulesSchema = z.array(ruleSchema).superRefine((rules, context) => {
  for (const [place, rule] of rules.entries()) {
    const other = rules.findIndex(
      (each, at) => at < place && each.kind === rule.kind && isTogether(each, rule),
    );
    if (other === -1) continue;
    const message = `is in force on days of rule ${other}, which is of the same kind (${rule.kind}): their from and to must not overlap`;
    context.addIssue({ code: "custom", path: [place], message });
  }
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
  .refine(inTurn, IN_TURN)
  .refine(({ rate, timesPrimeRate }) => (rate === undefined) !== (timesPrimeRate === undefined), {
    path: ["rate"],
    message: "or timesPrimeRate must stand alone: a share a year, or so many times the prime rate",
  });

/** A published rate of interest: more than 1 is a figure in per cent. */
const primeRate = z.number().positive().max(1, "must be a share a year: 0.0345 for 3.45 %");
const isoDay = z.string().refine((text) => dayFromIso(text) !== null, "must be a date YYYY-MM-DD");
const lendingSchema = z
  .object({
    lender: z
      .enum(Object.keys(LENDER_KINDS) as [LenderKind])
      .nullable()
      .default(null),
    caps: z.array(capSchema),
    primeRates: z
      .array(z.tuple([isoDay, primeRate]))
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
      rules: rulesSchema.optional(),
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
    const shipped = SHIPPED_RULE_SETS[key];
    const given = own[key];
    if (given === undefined) return [key, shipped];
    const leftAlone = { ...shipped.leftAlone, ...given.leftAlone };
    return [key, { ...shipped, name: withOwnRules(shipped.name), ...given, leftAlone }];
  });
  return Object.fromEntries(sets) as RuleSets;
}

/** What a bank changed no longer stands under the name of the guideline alone. */
const withOwnRules = ({ en, zh }: Bilingual): Bilingual => ({
  en: `${en}, with the bank's own rules`,
  zh: `${zh}，含本行自订规则`,
});

/** Which some editors put before the first character. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function ownRules(file: string): OwnRules {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8").replace(BYTE_ORDER_MARK, "")));
  } catch (error) {
    const problems =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")
        : (error as Error).message;
    throw new SettingsError(`The setting CONDUCT_RULES=${file} cannot be used: ${problems}.`);
  }
}
