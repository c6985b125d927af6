/** What panels of methods ask of the other papers: promises, books, receivables, settlements, changes, signals. */
import { type SQL, sql } from "drizzle-orm";
import { partiesOf, type RecordedParties } from "~/domain/parties";
import { ACCOUNT_DAYS, PROMISE_GRACE_DAYS, SUIT_METHOD } from "~/domain/rules";
import { onlyRow, type Store } from "../../store";
import { allowRows } from "../allow-rows";
import { isAfterEpisode } from "../borrower-books";
import { isFreeze } from "../freeze";
import { byAnyMethod, type Selection } from "../selection";
import { casesWhere, episodesWhere, holdsWhere } from "../where";

export interface PanelPromise {
  amountMinor: number;
  /** Received from the day made to the end of grace. */
  paidMinor: number;
  /** The grace had passed by the cut-off. */
  isDue: boolean;
  isOfMethod: boolean;
}

/** So long after its last day a method is still what a promise follows from. */
const PROMISE_DAYS = 7;
/** So long after its last day a mediation is what a settlement follows from. */
const SETTLEMENT_DAYS = 30;

/** On the cases inside the filters, whatever their methods. */
export async function panelPromises(store: Store, selection: Selection): Promise<PanelPromise[]> {
  const everyMethod = byAnyMethod(selection);
  return (await allowRows(store)).rows<PanelPromise>(
    sql`
    SELECT p.amount_minor AS "amountMinor",
      (SELECT coalesce(sum(r.amount_minor), 0) FROM receipts AS r
        WHERE r.case_id = p.case_id AND r.borrower_id = p.borrower_id AND r.day BETWEEN p.day AND p.due_day + ${PROMISE_GRACE_DAYS}) AS "paidMinor",
      p.due_day + ${PROMISE_GRACE_DAYS} < ${selection.cutOffDay} AS "isDue",
      EXISTS (SELECT 1 FROM (${episodesOf(selection)}) AS e
        WHERE e.case_id = p.case_id AND e.borrower_id = p.borrower_id AND p.day BETWEEN e.start_day AND e.last_day + ${PROMISE_DAYS}) AS "isOfMethod"
    FROM promises AS p
    WHERE p.case_id IN (SELECT case_id FROM case_facts WHERE ${casesWhere(everyMethod)})`,
    ["isDue", "isOfMethod"],
  );
}

export interface EpisodeBooks {
  caseId: number;
  startDay: number;
  incomeBeforeMinor: number;
  expensesBeforeMinor: number;
  incomeAfterMinor: number;
  expensesAfterMinor: number;
}

/** Of the episodes whose borrower's accounts are there before and after. */
export async function episodeBooks(store: Store, selection: Selection): Promise<EpisodeBooks[]> {
  return (await allowRows(store)).rows(sql`
    SELECT e.case_id AS "caseId", e.start_day AS "startDay",
      b.income_minor AS "incomeBeforeMinor", b.expenses_minor AS "expensesBeforeMinor",
      f.income_minor AS "incomeAfterMinor", f.expenses_minor AS "expensesAfterMinor"
    FROM (${episodesOf(selection)}) AS e
    JOIN accounts AS b ON b.id = (SELECT id FROM accounts WHERE borrower_id = e.borrower_id
      AND day BETWEEN e.start_day - ${ACCOUNT_DAYS} AND e.start_day ORDER BY day DESC, code LIMIT 1)
    JOIN accounts AS f ON f.id = (SELECT id FROM accounts WHERE borrower_id = e.borrower_id
      AND ${isAfterEpisode("accounts")} ORDER BY day, code LIMIT 1)
    WHERE b.income_minor > 0 AND f.income_minor > 0`);
}

export interface ReceivableSums {
  difficulty: string;
  listed: number;
  listedMinor: number;
  collected: number;
  collectedMinor: number;
  routedMinor: number;
}

/** Of the borrowers with an episode of the method inside the filters. */
export async function receivableSums(store: Store, selection: Selection): Promise<ReceivableSums[]> {
  return (await allowRows(store)).rows(sql`
    SELECT coalesce(difficulty, 'unknown') AS difficulty, count(*) AS listed, sum(amount_minor) AS "listedMinor",
      count(collected_day) AS collected, coalesce(sum(collected_minor), 0) AS "collectedMinor",
      coalesce(sum(routed_minor), 0) AS "routedMinor"
    FROM receivables WHERE borrower_id IN (SELECT borrower_id FROM (${episodesOf(selection)}))
    GROUP BY 1`);
}

export interface PanelSettlement {
  caseId: number;
  startDay: number;
  mediator: string | null;
  signed: boolean | null;
  kept: boolean | null;
}

/** With the episode that each follows from; the latest, where several could. */
export async function panelSettlements(store: Store, selection: Selection): Promise<PanelSettlement[]> {
  return (await allowRows(store)).rows<PanelSettlement>(
    sql`
    SELECT s.case_id AS "caseId", max(e.start_day) AS "startDay", s.mediator, s.signed, s.kept
    FROM settlements AS s JOIN (${episodesOf(selection)}) AS e
      ON e.case_id = s.case_id AND e.borrower_id = s.borrower_id AND s.day BETWEEN e.start_day AND e.last_day + ${SETTLEMENT_DAYS}
    GROUP BY s.id`,
    ["signed", "kept"],
  );
}

/** By case: the day of its first suit. */
export async function firstSuits(store: Store): Promise<Map<number, number>> {
  const rows = await (await allowRows(store)).rows<{ caseId: number; day: number }>(sql`
    SELECT a.case_id AS "caseId", min(a.day) AS day FROM activities AS a
    JOIN methods AS m ON m.id = a.method_id AND m.code = ${SUIT_METHOD} GROUP BY a.case_id`);
  return new Map(rows.map(({ caseId, day }) => [caseId, day]));
}

export interface PartyContacts {
  thirdParty: string;
  contacts: number;
  consented: number;
}

/** By kind of third party, over the activities of the episodes: each party of an activity is a contact of its own. */
export async function partyContacts(store: Store, selection: Selection): Promise<PartyContacts[]> {
  const recorded = await (await allowRows(store)).rows<RecordedParties & { activities: number }>(
    sql`
    SELECT a.third_party AS "thirdParty", a.consent, a.consents, count(*) AS activities
    FROM (${episodesOf(selection)}) AS e JOIN activities AS a ON ${ofEpisode}
    WHERE a.third_party IS NOT NULL AND a.third_party <> 'none' GROUP BY 1, 2, 3`,
    ["consent"],
  );
  const sums = new Map<string, PartyContacts>();
  for (const { activities, ...parties } of recorded)
    for (const { kind, hasConsent } of partiesOf(parties)) {
      const sum = sums.get(kind) ?? { thirdParty: kind, contacts: 0, consented: 0 };
      sums.set(kind, sum);
      sum.contacts += activities;
      if (hasConsent) sum.consented += activities;
    }
  return [...sums.values()];
}

export interface NoticeSums {
  visits: number;
  told: number;
  served: number;
  openCases: number;
  renewed: number;
}

/** @param renewedFromDay from which on a served notice still keeps a claim alive at the cut-off */
export async function noticeSums(
  store: Store,
  selection: Selection,
  renewedFromDay: number,
): Promise<NoticeSums> {
  await allowRows(store);
  const visits: Pick<NoticeSums, "visits" | "told" | "served"> = await onlyRow(
    store,
    sql`
    SELECT count(*) AS visits, count(a.notice_served) AS told, ${store.dialect.countIf(sql`a.notice_served`)} AS served
    FROM (${episodesOf(selection)}) AS e JOIN activities AS a ON ${ofEpisode} WHERE a.channel = 'visit'`,
  );
  const cases: Pick<NoticeSums, "openCases" | "renewed"> = await onlyRow(
    store,
    sql`
    SELECT count(*) AS "openCases", ${store.dialect.countIf(sql`EXISTS (SELECT 1 FROM activities AS a
      WHERE a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.notice_served = 1 AND a.day >= ${renewedFromDay})`)} AS renewed
    FROM case_facts AS f WHERE f.is_open AND f.case_id IN (SELECT case_id FROM (${episodesOf(selection)}))`,
  );
  return { ...visits, ...cases };
}

export interface ChangeSums {
  reason: string;
  changes: number;
  noted: number;
  matured: number;
  payers: number;
}

/** Holds begun by a change of officer, by reason; judged by the hold's own first receipts. */
export async function changeSums(store: Store, selection: Selection): Promise<ChangeSums[]> {
  const { horizon, cutOffDay } = selection;
  const received = sql.raw(`received_${horizon}_minor`);
  const { countIf } = store.dialect;
  const isMatured = sql`h.start_day + ${horizon} <= ${cutOffDay}`;
  return (await allowRows(store)).rows(sql`
    SELECT coalesce(h.reason, 'unknown') AS reason, count(*) AS changes,
      ${countIf(sql`EXISTS (SELECT 1 FROM assignments AS s WHERE s.case_id = h.case_id AND s.borrower_id = h.borrower_id AND s.day = h.start_day
        AND s.handover_note IS NOT NULL)`)} AS noted,
      ${countIf(isMatured)} AS matured, ${countIf(sql`${isMatured} AND h.${received} > 0`)} AS payers
    FROM (SELECT * FROM holds WHERE ${holdsWhere(byAnyMethod(selection))}) AS h
    WHERE coalesce(h.reason, '') <> 'initial'
      AND EXISTS (SELECT 1 FROM holds AS b WHERE b.case_id = h.case_id AND b.borrower_id = h.borrower_id AND b.start_day < h.start_day)
    GROUP BY 1`);
}

export interface PanelSignal {
  caseCode: string;
  day: number;
  officerId: number;
  signalDay: number | null;
  securedMinor: number | null;
  isFreeze: boolean;
  isUnlawful: boolean;
}

export async function panelSignals(store: Store, selection: Selection): Promise<PanelSignal[]> {
  return (await allowRows(store)).rows<PanelSignal>(
    sql`
    SELECT c.code AS "caseCode", a.day, coalesce(a.officer_id, e.officer_id) AS "officerId",
      a.signal_day AS "signalDay", a.secured_minor AS "securedMinor", ${isFreeze("a")} AS "isFreeze",
      ${isFreeze("a")} AND a.court_number IS NULL AS "isUnlawful"
    FROM (${episodesOf(selection)}) AS e JOIN activities AS a ON ${ofEpisode}
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id ORDER BY a.day, c.code`,
    ["isFreeze", "isUnlawful"],
  );
}

function episodesOf(selection: Selection): SQL {
  return sql`SELECT case_id, method_id, borrower_id, officer_id, start_day, last_day FROM episodes
    WHERE ${episodesWhere(selection)}`;
}

const ofEpisode = sql`a.case_id = e.case_id AND a.borrower_id = e.borrower_id AND a.method_id = e.method_id AND a.day BETWEEN e.start_day AND e.last_day`;
