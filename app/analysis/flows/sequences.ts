/** Cases by the steps they went through, in order: how many, how long to the first money, how much of the exposure. */
import { MOST_SEQUENCES, type SequenceCase, type SequenceStep } from "~/domain/flows";

/** −1 in a sequence: a receipt. */
export const RECEIPT = -1;

export interface Sequence {
  /** Method ids and `RECEIPT`; empty for cases in which nothing happened, null for the rest of the sequences. */
  steps: number[] | null;
  cases: number;
  payers: number;
  exposureMinor: number;
  receivedMinor: number;
  /** From default to the first receipt, over those who paid; null where nobody did. */
  medianDaysToReceipt: number | null;
}

interface Gathered extends Omit<Sequence, "medianDaysToReceipt"> {
  days: number[];
}

/** Most frequent first. @param steps in order within each case */
export function sequences(cases: readonly SequenceCase[], steps: readonly SequenceStep[]): Sequence[] {
  const ofCase = new Map<number, { steps: number[]; firstReceiptDay: number | null }>();
  for (const { caseId, day, methodId } of steps) {
    const path = ofCase.get(caseId) ?? { steps: [], firstReceiptDay: null };
    ofCase.set(caseId, path);
    path.steps.push(methodId ?? RECEIPT);
    if (methodId === null) path.firstReceiptDay ??= day;
  }
  const gathered = new Map<string, Gathered>();
  for (const each of cases) {
    const path = ofCase.get(each.caseId);
    const taken = path?.steps ?? [];
    const key = taken.join();
    const group = gathered.get(key) ?? empty(taken);
    gathered.set(key, group);
    group.cases += 1;
    group.exposureMinor += each.exposureMinor;
    group.receivedMinor += each.receivedMinor;
    if (path?.firstReceiptDay == null) continue;
    group.payers += 1;
    group.days.push(path.firstReceiptDay - each.defaultedDay);
  }
  const ordered = [...gathered.values()].sort((one, other) => other.cases - one.cases);
  const rest = ordered.slice(MOST_SEQUENCES).reduce<Gathered | null>(together, null);
  return [...ordered.slice(0, MOST_SEQUENCES), ...(rest ? [rest] : [])].map(({ days, ...group }) => ({
    ...group,
    medianDaysToReceipt: median(days),
  }));
}

function empty(steps: number[] | null): Gathered {
  return { steps, cases: 0, payers: 0, exposureMinor: 0, receivedMinor: 0, days: [] };
}

function together(rest: Gathered | null, group: Gathered): Gathered {
  const sum = rest ?? empty(null);
  sum.cases += group.cases;
  sum.payers += group.payers;
  sum.exposureMinor += group.exposureMinor;
  sum.receivedMinor += group.receivedMinor;
  for (const days of group.days) sum.days.push(days);
  return sum;
}

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
