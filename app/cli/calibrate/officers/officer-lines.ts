/** Officers compared, in a table: what was measured, what is demanded, and whether it holds. */
import { type MeasuredLine, shareLine } from "../measured-line";
import type { MeasuredOfficers } from "./measured-officers";

export function officerLines(measured: MeasuredOfficers): MeasuredLine[] {
  const { meanBias, shrunkenError, plainError } = measured;
  const errors = `${decimal(shrunkenError)} / ${decimal(plainError)}`;
  return [
    shareLine("squared error, shrunken of plain", measured.errorShare, "under 50 %", (share) => share < 0.5),
    { what: "typical error, shrunken / plain", measured: errors, demanded: "" },
    { what: "mean bias, shrunken", measured: decimal(meanBias), demanded: "" },
    shareLine("95 % intervals that cover, shrunken", measured.coverage, "93–97 %", isNominal),
    shareLine("– branches pay differently", measured.branchCoverage, "93–97 %", isNominal),
    shareLine("95 % intervals that cover, plain (Byar)", measured.plainCoverage),
    shareLine("officers rated", measured.rated),
    shareLine("flagged above or below, and truly so", measured.flagsRight),
    shareLine(
      "branches differ and no officer does: wholly above or below 1",
      measured.falselyApart,
      "5 % or less",
      (share) => share <= 0.05,
    ),
    shareLine("– flagged", measured.falselyFlagged, "0.2 % or less", (share) => share <= 0.002),
  ];
}

const isNominal = (share: number) => share >= 0.93 && share <= 0.97;

const decimal = (value: number | null) => (value === null ? "unknown" : value.toFixed(3));
