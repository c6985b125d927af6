import { dayFromIso } from "~/domain/calendar";
import { sharedText } from "./shared-data";

/** A fine of the Italian log, as far as the statistics need it. */
export interface Fine {
  createdDay: number;
  /** Day of the first payment; null when none was seen by the end of the log. */
  paidDay: number | null;
  officer: string;
  amount: number;
  article: string;
  points: number;
  vehicleClass: string;
}

/** The last day of the log. */
export const FINES_CUT_OFF_DAY = dayFromIso("2013-06-18")!;

const PATH = "traffic_fines/events.csv";
let remembered: Fine[] | null | undefined;

/** All fines of the log in their order, or null where it is not at hand; no field of this file is quoted. */
export function trafficFines(): Fine[] | null {
  if (remembered !== undefined) return remembered;
  const text = sharedText(PATH);
  if (text === null) return null;
  const fines = new Map<string, Fine>();
  const lines = text.split("\n");
  const column = columnsOf(lines[0]!);
  for (const line of lines.slice(1)) {
    const created = line.includes(",Create Fine,");
    if (!created && !line.includes(",Payment,")) continue;
    const fields = line.split(",");
    const field = (name: string) => fields[column(name)]!;
    const fine = fines.get(field("case_id"));
    const day = dayFromIso(field("date"))!;
    if (created)
      fines.set(field("case_id"), {
        createdDay: day,
        paidDay: null,
        officer: field("resource"),
        amount: Number(field("amount")),
        article: field("article"),
        points: Number(field("points")),
        vehicleClass: field("vehicle_class"),
      });
    else if (fine && (fine.paidDay === null || day < fine.paidDay)) fine.paidDay = day;
  }
  remembered = [...fines.values()];
  return remembered;
}

function columnsOf(header: string): (name: string) => number {
  const names = header.trim().split(",");
  return (name) => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`${PATH} has no column ${name}`);
    return at;
  };
}
