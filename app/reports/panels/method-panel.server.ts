/** The panel of a method: its own tables, filled. */

import type { Asked, Definition, Weight } from "~/answers/definition.server";
import { dayFromIso } from "~/domain/calendar";
import type { FilledTable } from "~/domain/panels/panel";
import { hasPanel, METHOD_PANELS, type PanelMethod } from "~/domain/panels/panels";
import { JUDGED } from "../reads";
import { attackPanel } from "./attack-panel.server";
import { changesPanel, signalsPanel } from "./change-panels.server";
import { mediationPanel } from "./mediation-panel.server";
import { newMoneyPanel } from "./new-money-panel.server";
import type { PanelAnswer } from "./panel-question.server";
import { marginsPanel, receivablesPanel } from "./paper-panels.server";
import { stancesPanel } from "./stance-panel.server";
import {
  leadersPanel,
  lettersPanel,
  partiesPanel,
  promisesPanel,
  relationsPanel,
  uptakePanel,
} from "./talk-panels.server";
import { visitPanel } from "./visit-panel.server";

const ANSWERS: Readonly<Record<PanelMethod, PanelAnswer>> = {
  "active-attack": visitPanel,
  "emotional-investment": promisesPanel,
  "participate-in-accounting": marginsPanel,
  "help-collect-debts": receivablesPanel,
  proposals: uptakePanel,
  "capital-start-up": newMoneyPanel,
  relationships: relationsPanel,
  mediation: mediationPanel,
  "multi-party": partiesPanel,
  "group-attack": attackPanel,
  "personnel-rotation": changesPanel,
  "leader-steps-in": leadersPanel,
  "organisation-intervention": lettersPanel,
  "information-capture": signalsPanel,
  "firm-and-soft": stancesPanel,
};

/** Their tables compare ways of the method on comparable cases, which takes fits. */
const FITTED: ReadonlySet<string> = new Set<PanelMethod>(["firm-and-soft", "group-attack", "mediation"]);

const ofWeight = (name: string, weight: Weight): Definition<FilledTable[]> => ({
  name,
  reads: JUDGED,
  settings: ["officerHourCost", "jurisdiction", "conductRules"],
  weight,
  isStored: true,
  answer: ({ read }) => read(panel),
});

/** What a panel is asked by, see `methodPanel`. */
export const METHOD_PANEL_DEFINITIONS = [
  ofWeight("method-panel", "cells"),
  ofWeight("fitted-method-panel", "fits"),
] as const;

/**
 * Of the method that the question is about: its tables in their order; none for a bank's own method, or while nothing is
 * loaded. @throws RowsNeeded
 */
export function methodPanel(code: string): Definition<FilledTable[]> {
  const [counted, fitted] = METHOD_PANEL_DEFINITIONS;
  return FITTED.has(code) ? fitted : counted;
}

async function panel(asked: Asked): Promise<FilledTable[]> {
  const { code, portfolio } = asked;
  const cutOffDay = portfolio.cutOffDate === null ? null : dayFromIso(portfolio.cutOffDate);
  if (!hasPanel(code) || cutOffDay === null) return [];
  return ANSWERS[code]({ ...asked, method: code, cutOffDay }, METHOD_PANELS[code]);
}
