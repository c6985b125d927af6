/** The panel of a method: its own tables, filled. */
import { dayFromIso } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import type { FilledTable } from "~/domain/panels/panel";
import { hasPanel, METHOD_PANELS, type PanelMethod } from "~/domain/panels/panels";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { ask } from "../question.server";
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

/** In the order of the method's tables; none for a bank's own method, or while nothing is loaded. @throws RowsNeeded */
export async function methodPanel(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<FilledTable[]> {
  const { portfolio, dictionaries, recorded, selection } = await ask(store, scope, {
    ...filters,
    method: [code],
  });
  const cutOffDay = portfolio.cutOffDate === null ? null : dayFromIso(portfolio.cutOffDate);
  if (!hasPanel(code) || cutOffDay === null) return [];
  return ANSWERS[code](
    { store, portfolio, dictionaries, recorded, method: code, selection, cutOffDay },
    METHOD_PANELS[code],
  );
}
