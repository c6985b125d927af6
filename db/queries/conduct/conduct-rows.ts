/** What conduct is judged from: every activity of the cases chosen in the order of cases and days, and the complaints. */
import { sql } from "drizzle-orm";
import type { LoanTerms } from "~/domain/conduct/lending-rules";
import { daysSinceLast } from "~/domain/conduct/pause";
import { type Store, yesOrNo } from "../../store";
import { allowRows } from "../allow-rows";
import { type RescueDays, rescueDays } from "../rescue-days";
import { byAnyMethod, byAnyOfficer, during, isNarrow, type Selection } from "../selection";
import { latestFirst, stepOrder } from "../step-order";
import { casesWhere } from "../where";

export interface ActivityRow {
  code: string;
  caseId: number;
  caseCode: string;
  branchId: number;
  day: number;
  month: number;
  minuteOfDay: number | null;
  methodId: number;
  /** Who led it; the officer of the day where none is named; 0: nobody. */
  officerId: number;
  channel: string | null;
  thirdParty: string | null;
  consent: boolean | null;
  consents: string | null;
  noticeServed: boolean | null;
  hasCourtNumber: boolean;
  isSecured: boolean;
  daysSinceRescue: number | null;
  loan: LoanTerms;
}

type Values = readonly (string | number | null)[];

/**
 * In batches. Methods, officers and months are chosen afterwards: how often a case was contacted does not depend on by
 * whom. @throws RowsNeeded
 */
export async function* activityRows(store: Store, selection: Selection): AsyncGenerator<ActivityRow[]> {
  await allowRows(store);
  const batches = store.stream<Values>(sql`
    SELECT a.code, a.case_id, c.code, c.branch_id, a.day, a.month, a.minute_of_day, a.method_id,
      coalesce(a.officer_id, (SELECT h.officer_id FROM holds AS h
        WHERE h.case_id = a.case_id AND h.borrower_id = a.borrower_id AND h.start_day <= a.day ORDER BY h.start_day DESC LIMIT 1), 0),
      a.channel, a.third_party, a.consent, a.consents, a.notice_served, a.court_number IS NOT NULL,
      coalesce(a.secured_minor > 0, 0), a.borrower_id,
      c.lender_licensed, c.annual_rate, coalesce(c.originated_day, c.defaulted_day)
    FROM activities AS a JOIN recovery_cases AS c ON c.id = a.case_id AND c.borrower_id = a.borrower_id
    WHERE ${ofChosenCases(selection, "a")} ORDER BY a.case_id, ${stepOrder("a")}`);
  const rescues = await rescueDays(store);
  for await (const batch of batches) yield batch.map((values) => activityRow(values, rescues));
}

function activityRow(values: Values, rescues: RescueDays): ActivityRow {
  const [code, caseId, caseCode, branchId, day, month, minuteOfDay, methodId, officerId] = values;
  const [channel, thirdParty, consent, consents, noticeServed, hasCourtNumber, isSecured, borrowerId] =
    values.slice(9);
  const [lenderLicensed, annualRate, loanDay] = values.slice(17);
  return {
    code,
    caseId,
    caseCode,
    branchId,
    day,
    month,
    minuteOfDay,
    methodId,
    officerId,
    channel,
    thirdParty,
    consent: yesOrNo(consent),
    consents,
    noticeServed: yesOrNo(noticeServed),
    hasCourtNumber: Boolean(hasCourtNumber),
    isSecured: Boolean(isSecured),
    daysSinceRescue: daysSinceLast(rescues.get(borrowerId as number) ?? [], day as number),
    loan: { lenderLicensed: yesOrNo(lenderLicensed), annualRate, loanDay },
  } as ActivityRow;
}

export interface ComplaintRow {
  code: string;
  caseId: number;
  caseCode: string;
  branchId: number;
  day: number;
  month: number;
  isIncident: boolean;
  /** Of the case's latest activity in the days before; 0: none. */
  methodId: number;
  officerId: number;
}

/** So long before a complaint an activity may be what it is about. */
const COMPLAINT_DAYS = 30;

export async function complaintRows(store: Store, selection: Selection): Promise<ComplaintRow[]> {
  return (await allowRows(store)).rows<ComplaintRow>(
    sql`
    SELECT p.code, p.case_id AS "caseId", c.code AS "caseCode", c.branch_id AS "branchId", p.day, p.month,
      coalesce(p.kind = 'incident', 0) AS "isIncident",
      coalesce((SELECT a.method_id FROM activities AS a
        WHERE a.case_id = p.case_id AND a.borrower_id = p.borrower_id AND a.day BETWEEN p.day - ${COMPLAINT_DAYS} AND p.day
        ORDER BY ${latestFirst("a")} LIMIT 1), 0) AS "methodId",
      coalesce(p.officer_id, 0) AS "officerId"
    FROM complaints AS p JOIN recovery_cases AS c ON c.id = p.case_id AND c.borrower_id = p.borrower_id
    WHERE ${ofChosenCases(selection, "p")} ORDER BY p.case_id, p.day, length(p.code), p.code`,
    ["isIncident"],
  );
}

export async function hasComplaints(store: Store): Promise<boolean> {
  return (await store.rows(sql`SELECT 1 FROM complaints LIMIT 1`)).length > 0;
}

/** Of the kinds of cases chosen, under any officer and of any time of default. */
function ofChosenCases(selection: Selection, table: string) {
  const cases = during(byAnyMethod(byAnyOfficer(selection)), null, null);
  if (!isNarrow(cases)) return sql`TRUE`;
  return sql`${sql.raw(table)}.case_id IN (SELECT case_id FROM case_facts WHERE ${casesWhere(cases)})`;
}
