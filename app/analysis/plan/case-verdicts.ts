/** The verdict of each case, by PLAN's table: what the gates say of its best option, and whether its hours are there. */
import type { GateState, PlanAction, PlanCase } from "~/domain/plan/plan";
import type { PlanSettings } from "~/domain/plan/plan-settings";
import { type CaseOption, type PlanOutlook, WAIT } from "./case-option";
import { staysUsual } from "./lot";
import { optionState } from "./option-state";
import { optionsOf } from "./option-table";
import type { ChosenColumn } from "./rounded-plan";

const Z = 1.96;
/** Below this chance of a gain even the best option is avoided. */
const UNLIKELY = 0.1;

type CaseFacts = Pick<PlanCase, "caseId" | "code" | "branchId" | "officerId" | "outstandingMinor">;

/** Why nobody looks at a case: a fence, running work, a decision, or nobody who holds it. */
export function leftAlone(open: CaseFacts, reason: string): PlanCase {
  return { ...nothing(open), verdict: "left-alone", reason };
}

function nothing(open: CaseFacts): PlanCase {
  return {
    caseId: open.caseId,
    code: open.code,
    branchId: open.branchId,
    officerId: open.officerId,
    outstandingMinor: open.outstandingMinor,
    verdict: "wait",
    action: null,
    gain: null,
    minutes: 0,
    isLeftWaiting: false,
    fortnight: null,
    step: null,
    instead: null,
    lot: null,
    reason: null,
    why: [],
  };
}

/**
 * @param chosen of the program
 * @param penaltyMinor price of a handover
 */
export function caseVerdict(
  { fit, cases, options: table }: PlanOutlook,
  chosen: ChosenColumn,
  officerIds: readonly number[],
  settings: PlanSettings,
  penaltyMinor: number,
): PlanCase {
  const { open, usualMinutes } = cases[chosen.at]!;
  const { option } = chosen.column;
  const options = optionsOf(table, chosen.at);
  const base = { ...nothing(open), minutes: usualMinutes };
  const methodOf = (one: CaseOption) => (one.method < 0 ? null : fit.methods[one.method]!);
  if (option.method >= 0 || option.handOver !== null) {
    const state = optionState(option, fit.gate);
    const method = methodOf(option);
    return {
      ...base,
      verdict: state === "adopt" ? "first" : "try",
      action: actionOf(option, method, chosen, officerIds),
      gain: gainOf(option, option.handOver === null ? 0 : penaltyMinor),
      minutes: option.minutes + (option.handOver === null ? 0 : settings.handoverMinutes),
      fortnight: chosen.fortnight,
      step: method === null ? null : (open.steps[method] ?? null),
      instead: insteadOf(options, option, fit.methods, penaltyMinor),
      lot: state === "adopt" ? (staysUsual(open.code, settings.lotShare) ? "usual" : "plan") : null,
      reason:
        state === "adopt" ? null : fit.gate.state === "closed" ? "own-probability-high" : "one-gate-passed",
    };
  }
  const waiting = option.method === WAIT ? { isLeftWaiting: true, minutes: 0, gain: gainOf(option, 0) } : {};
  return { ...base, ...waiting, ...unplanned(options, fit.gate, settings, penaltyMinor) };
}

function unplanned(
  options: readonly CaseOption[],
  gate: PlanOutlook["fit"]["gate"],
  settings: PlanSettings,
  penaltyMinor: number,
): Pick<PlanCase, "verdict" | "reason"> {
  const states = options
    .filter(
      (option) =>
        (option.method >= 0 || option.handOver !== null) &&
        option.gainMinor > (option.handOver === null ? 0 : penaltyMinor) &&
        option.probability >= settings.least,
    )
    .map((option) => optionState(option, gate));
  const has = (state: GateState) => states.includes(state);
  if (has("adopt")) return { verdict: "if-hours-are-left", reason: "hours-earn-more-elsewhere" };
  if (has("try")) return { verdict: "wait", reason: "hours-earn-more-elsewhere" };
  const best = bestOf(options);
  // A choice that has not proved better has not proved worse either.
  if (gate.state !== "closed" && best !== null && best.gainMinor <= 0 && best.probability <= UNLIKELY)
    return { verdict: "avoid", reason: "likely-worse" };
  return { verdict: "wait", reason: states.length > 0 ? "gate-closed" : "nothing-known-better" };
}

/** The best of what may be proposed, likely or not; below 0 where nothing is better. */
function bestOf(options: readonly CaseOption[]): CaseOption | null {
  return options
    .filter(({ method, handOver }) => method >= 0 || handOver !== null)
    .reduce<CaseOption | null>(
      (best, option) => (best === null || option.gainMinor > best.gainMinor ? option : best),
      null,
    );
}

function actionOf(
  option: CaseOption,
  method: string | null,
  { officers }: ChosenColumn,
  officerIds: readonly number[],
): PlanAction {
  return {
    method,
    officers: officers.map((officer) => officerIds[officer]!),
    toOfficerId: option.handOver?.officerId ?? null,
  };
}

function gainOf(
  { gainMinor, deviationMinor, probability, method, handOver }: CaseOption,
  price: number,
): PlanCase["gain"] {
  const expected = gainMinor - price;
  return {
    expectedMinor: Math.round(expected),
    lowMinor: Math.round(expected - Z * deviationMinor),
    highMinor: Math.round(expected + Z * deviationMinor),
    probability: method === WAIT && handOver === null ? 0 : probability,
  };
}

/** The best other way: another method, or the same with or without another officer. Another receiver alone is no other way. */
function insteadOf(
  options: readonly CaseOption[],
  chosen: CaseOption,
  methods: readonly string[],
  penaltyMinor: number,
): PlanCase["instead"] {
  let best: { option: CaseOption; gainMinor: number } | null = null;
  for (const option of options) {
    if (option.method < 0 && option.handOver === null) continue;
    if (option.method === chosen.method && (option.handOver === null) === (chosen.handOver === null))
      continue;
    const gainMinor = option.gainMinor - (option.handOver === null ? 0 : penaltyMinor);
    if (gainMinor > (best?.gainMinor ?? 0)) best = { option, gainMinor };
  }
  return (
    best && {
      action: {
        method: best.option.method < 0 ? null : methods[best.option.method]!,
        officers: [],
        toOfficerId: best.option.handOver?.officerId ?? null,
      },
      gainMinor: Math.round(best.gainMinor),
    }
  );
}
