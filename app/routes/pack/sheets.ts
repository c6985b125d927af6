/** The sheets of the board pack in their order, each with the page that says more. */
import type { ComponentType } from "react";
import { REPORTS } from "~/domain/reports";
import { inLanguage, type Language } from "~/domain/text";
import type { Pack } from "~/reports/pack/pack.server";
import { words } from "~/words/words";
import { CausesSheet } from "./causes-sheet";
import { ConductSheet } from "./conduct-sheet";
import { CoverSheet } from "./cover-sheet";
import { MethodsSheet } from "./methods-sheet";
import { NextSheet } from "./next-sheet";
import type { PackProps } from "./pack-props";
import { ReceiptsSheet } from "./receipts-sheet";
import { RegionsSheet } from "./regions-sheet";
import { RiskSheet } from "./risk-sheet";

export interface PackSheet {
  key: string;
  Sheet: ComponentType<PackProps>;
  /** Where more of it stands. */
  path: string;
  pageName: (language: Language) => string;
}

const ofPage = (page: keyof ReturnType<typeof words>["pages"]) => (language: Language) =>
  words(language).pages[page];

const SHEETS: readonly PackSheet[] = [
  { key: "overview", Sheet: CoverSheet, path: "/", pageName: ofPage("overview") },
  { key: "trend", Sheet: ReceiptsSheet, path: "/trend", pageName: ofPage("trend") },
  { key: "methods", Sheet: MethodsSheet, path: "/methods", pageName: ofPage("methods") },
  { key: "plan", Sheet: NextSheet, path: "/plan", pageName: ofPage("plan") },
  { key: "regions", Sheet: RegionsSheet, path: "/regions", pageName: ofPage("regions") },
  { key: "causes", Sheet: CausesSheet, path: "/causes", pageName: ofPage("causes") },
  {
    key: "risk",
    Sheet: RiskSheet,
    path: "/why-now",
    pageName: (language) => inLanguage(REPORTS["why-now"].title, language),
  },
  { key: "conduct", Sheet: ConductSheet, path: "/conduct", pageName: ofPage("conduct") },
];

/** Those that this pack has: where nobody knows when money came in, there are no months. */
export function sheetsOf({ overview }: Pack): readonly PackSheet[] {
  return SHEETS.filter(({ key }) => key !== "trend" || overview.period !== null);
}
