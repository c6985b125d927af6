/** What of a case speaks for an option: where its method does more than usual handling on such cases, and the officer. */

import type { CaseOption, PlanOutlook } from "./case-option";
import { countedOn } from "./hand-over-gate";

const MOST_WHYS = 3;
/** On the logit; less is not worth a word. */
const LEAST_SHARE = 0.05;

/** Names such as `cause:hidden-assets`, `trait:willing`, `size`, `officer`, `stuck-tenure`; the strongest first. */
export function whyOption(
  { fit, asked, chances }: PlanOutlook,
  row: number,
  { method, handOver }: CaseOption,
): string[] {
  const parts: { name: string; share: number }[] = [];
  const { effect } = asked;
  const { coefficients, groupEffects } = fit.model;
  const methods = fit.methods.length;
  if (method >= 0)
    for (let at = effect.starts[row]!; at < effect.starts[row + 1]!; at += 1) {
      const column = effect.columns[at]!;
      const of = (one: number) => coefficients[fit.space.width + one * fit.space.effectWidth + column]!;
      let usual = 0;
      for (let one = 0; one < methods; one += 1) usual += chances[row * methods + one]! * of(one);
      parts.push({ name: fit.space.effectNames[column]!, share: effect.values[at]! * (of(method) - usual) });
    }
  if (handOver !== null) {
    const counted = countedOn(fit.gate.handOvers);
    const tenure = counted.tenure ? coefficients[fit.space.stuckTenure.column]! * handOver.tenureChange : 0;
    parts.push({ name: "stuck-tenure", share: tenure });
    if (counted.skill && groupEffects.length > 0)
      parts.push({ name: "officer", share: handOver.shift - tenure });
  }
  return parts
    .filter(({ share }) => share > LEAST_SHARE)
    .sort((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_WHYS)
    .map(({ name }) => name);
}
