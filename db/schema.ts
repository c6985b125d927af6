/** The whole schema, spelled for SQLite. The rooms: what the bank filed, what follows from it, and how we keep it. */
import { sqliteKit } from "./kit/sqlite";
import { makeCells } from "./schema/cells";
import { makeDerived } from "./schema/derived";
import { makeFacts } from "./schema/facts";
import { makeKeeping } from "./schema/keeping";
import { makePlaces } from "./schema/places";
import { makeSending } from "./schema/sending";

export const {
  portfolio,
  decisions,
  planDecisions,
  annotations,
  caseNotes,
  typedTargets,
  batches,
  rowVersions,
  analyses,
  countedCubes,
} = makeKeeping(sqliteKit);
export const { regions, branches, officers, methods, causes, borrowerKinds, borrowers } =
  makePlaces(sqliteKit);
export const {
  recoveryCases,
  causeHistory,
  activities,
  receipts,
  charges,
  assignments,
  advances,
  promises,
  receivables,
  complaints,
  settlements,
  newLoans,
  targets,
  accounts,
} = makeFacts(sqliteKit);
export const { caseFacts, caseFindings, episodes, episodeOfficers, efforts, holds, credits, factDays } =
  makeDerived(sqliteKit);
export const { flowCells, episodeCells, caseCells, holdCells, openCells } = makeCells(sqliteKit);
export const { subscriptions, mailings, mailHome } = makeSending(sqliteKit);
