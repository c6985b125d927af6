/** How often a case was contacted within a week, contact by contact, as they come in the order of cases and days. */
import { isContact } from "~/domain/conduct/judge-contact";

const WEEK_DAYS = 7;

interface Touched {
  caseId: number;
  day: number;
  officerId: number;
  channel: string | null;
}

/** `isRepeat`: the same officer had contacted the case that day already, which is one contact. */
export function contactCounter(): (row: Touched) => { isRepeat: boolean; contactsIn7Days: number } {
  let caseId = -1;
  let recent: { day: number; officerId: number }[] = [];
  return (row) => {
    if (row.caseId !== caseId) recent = [];
    caseId = row.caseId;
    if (!isContact(row)) return { isRepeat: false, contactsIn7Days: 0 };
    recent = recent.filter(({ day }) => day > row.day - WEEK_DAYS);
    const isRepeat = recent.some(({ day, officerId }) => day === row.day && officerId === row.officerId);
    if (!isRepeat) recent.push({ day: row.day, officerId: row.officerId });
    return { isRepeat, contactsIn7Days: recent.length };
  };
}
