/** The panel of a method: its own tables, filled. */

import type { Asked, Definition } from "~/answers/definition.server";
import { dayFromIso } from "~/domain/calendar";
import type { FilledTable } from "~/domain/panels/panel";
import { hasPanel, METHOD_PANELS, type PanelMethod } from "~/domain/panels/panels";
import { JUDGED } from "../reads";
import { attacksPanel, changesPanel, signalsPanel } from "./change-panels.server";
import type { PanelAnswer } from "./panel-question.server";
import { marginsPanel, newMoneyPanel, receivablesPanel, settlementsPanel } from "./paper-panels.server";
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
  mediation: settlementsPanel,
  "multi-party": partiesPanel,
  "group-attack": attacksPanel,
  "personnel-rotation": changesPanel,
  "leader-steps-in": leadersPanel,
  "organisation-intervention": lettersPanel,
  "information-capture": signalsPanel,
  "firm-and-soft": stancesPanel,
};

/**
 * Of the method that the question is about: its tables in their order; none for a bank's own method, or while nothing is
 * loaded. @throws RowsNeeded
 */
export const methodPanel: Definition<FilledTable[]> = {
  name: "method-panel",
  reads: JUDGED,
  settings: ["officerHourCost", "jurisdiction", "conductRules"],
  weight: "cells",
  isStored: true,
  answer: ({ read }) => read(panel),
};

async function panel(asked: Asked): Promise<FilledTable[]> {
  const { code, portfolio } = asked;
  const cutOffDay = portfolio.cutOffDate === null ? null : dayFromIso(portfolio.cutOffDate);
  if (!hasPanel(code) || cutOffDay === null) return [];
  return ANSWERS[code]({ ...asked, method: code, cutOffDay }, METHOD_PANELS[code]);
}
