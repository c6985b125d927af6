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
    shareLine(
      "95 % intervals that cover, shrunken",
      measured.coverage,
      "93–97 %",
      (share) => share >= 0.93 && share <= 0.97,
    ),
    shareLine("95 % intervals that cover, plain (Byar)", measured.plainCoverage),
    shareLine("officers rated", measured.rated),
    shareLine("flagged above or below, and truly so", measured.flagsRight),
  ];
}

const decimal = (value: number | null) => (value === null ? "unknown" : value.toFixed(3));
