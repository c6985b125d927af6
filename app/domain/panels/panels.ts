/** Which panel belongs to which of the fifteen methods. A bank's own methods have none. */
import { ACTIVE_ATTACK } from "./active-attack";
import { CAPITAL_START_UP } from "./capital-start-up";
import { INFORMATION_CAPTURE, PERSONNEL_ROTATION } from "./changes";
import { FIRM_AND_SOFT } from "./firm-and-soft";
import { GROUP_ATTACK } from "./group-attack";
import { MEDIATION } from "./mediation";
import type { PanelTable } from "./panel";
import { HELP_COLLECT_DEBTS, PARTICIPATE_IN_ACCOUNTING } from "./papers";
import {
  EMOTIONAL_INVESTMENT,
  LEADER_STEPS_IN,
  MULTI_PARTY,
  ORGANISATION_INTERVENTION,
  PROPOSALS,
  RELATIONSHIPS,
} from "./talks";

export const METHOD_PANELS = {
  "active-attack": ACTIVE_ATTACK,
  "emotional-investment": EMOTIONAL_INVESTMENT,
  "participate-in-accounting": PARTICIPATE_IN_ACCOUNTING,
  "help-collect-debts": HELP_COLLECT_DEBTS,
  proposals: PROPOSALS,
  "capital-start-up": CAPITAL_START_UP,
  relationships: RELATIONSHIPS,
  mediation: MEDIATION,
  "multi-party": MULTI_PARTY,
  "group-attack": GROUP_ATTACK,
  "personnel-rotation": PERSONNEL_ROTATION,
  "leader-steps-in": LEADER_STEPS_IN,
  "organisation-intervention": ORGANISATION_INTERVENTION,
  "information-capture": INFORMATION_CAPTURE,
  "firm-and-soft": FIRM_AND_SOFT,
} as const satisfies Readonly<Record<string, readonly PanelTable[]>>;

export type PanelMethod = keyof typeof METHOD_PANELS;

export function hasPanel(code: string): code is PanelMethod {
  return Object.hasOwn(METHOD_PANELS, code);
}

/** The tables of a method's panel; none for a bank's own. */
export function panelOf(code: string): readonly PanelTable[] {
  return hasPanel(code) ? METHOD_PANELS[code] : [];
}
