/** What a bank's extract lacks: the last month's papers of branches that are late, and officers that nobody recorded. */
import type { CaseCourse } from "./case-course";
import type { CaseRow, CaseRows } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";

const LATE_DAYS = 31;

export function withoutLateRows(course: CaseCourse, rows: CaseRows, stream: RandomStream): CaseRows {
  const { parameters, endDay } = course.world;
  const entered = course.profile.branch.entersLate
    ? enteredOnly(rows, endDay - LATE_DAYS, parameters.lateMissingShare, stream)
    : rows;
  return stream.chance(parameters.unknownPlaceShare)
    ? withoutOfficers(entered)
    : withUnnamedSolos(entered, stream);
}

function enteredOnly(rows: CaseRows, lateDay: number, missingShare: number, stream: RandomStream): CaseRows {
  const isEntered = (row: { day: number }) => row.day <= lateDay || !stream.chance(missingShare);
  const activities = rows.activities.filter(isEntered);
  const received = rows.receipts.filter(isEntered);
  const ids = new Set(received.map((receipt) => receipt.receiptId));
  const receipts = received.filter((receipt) => !receipt.reversalOf || ids.has(receipt.reversalOf));
  const charges = rows.charges.filter((charge) => charge.kind !== "write-down" || charge.day <= lateDay);
  return { ...rows, activities, receipts, charges, cases: rows.cases.map((row) => stillOpen(row, lateDay)) };
}

/** A case closed in the late month still counts as open in the extract. */
function stillOpen(row: CaseRow, lateDay: number): CaseRow {
  const closedLately = row.closedDay !== null && row.closedDay > lateDay;
  return closedLately ? { ...row, closedDay: null, closeReason: null } : row;
}

function withoutOfficers(rows: CaseRows): CaseRows {
  return {
    ...rows,
    cases: rows.cases.map((row) => ({ ...row, officer: null })),
    assignments: [],
    activities: rows.activities.map((activity) => ({ ...activity, officers: [] })),
    complaints: rows.complaints.map((complaint) => ({ ...complaint, officer: null })),
  };
}

/** One in ten activities of one officer leaves the name out: it was the officer assigned that day. */
function withUnnamedSolos(rows: CaseRows, stream: RandomStream): CaseRows {
  const activities = rows.activities.map((activity) =>
    activity.officers.length === 1 && stream.chance(0.1) ? { ...activity, officers: [] } : activity,
  );
  return { ...rows, activities };
}
