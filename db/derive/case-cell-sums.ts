/** What one borrower's cases add to a cell. */
import type { Horizon } from "~/domain/rules";
import { type DerivedRows, NET, RECEIVED } from "./derived-rows";

type CaseRow = DerivedRows["cases"][number];

export const CASE_SUMS = [
  "cases",
  "exposure_minor",
  "matured",
  "clusters",
  "matured_exposure_minor",
  "received_minor",
  "net_minor",
  "exposure_square",
  "received_square",
  "received_exposure",
  "net_square",
  "net_exposure",
] as const;

/** Σ over one borrower's cases, in the order of CASE_SUMS. */
export function caseSums(cases: readonly CaseRow[], horizon: Horizon, cutOffDay: number): number[] {
  let exposure = 0;
  let matured = 0;
  let maturedExposure = 0;
  let received = 0;
  let net = 0;
  for (const recoveryCase of cases) {
    exposure += recoveryCase.exposureMinor;
    if (cutOffDay - recoveryCase.defaultedDay < horizon) continue;
    matured++;
    if (recoveryCase.exposureMinor <= 0) continue;
    maturedExposure += recoveryCase.exposureMinor;
    received += recoveryCase[RECEIVED[horizon]];
    net += recoveryCase[NET[horizon]];
  }
  const cluster = maturedExposure > 0 ? 1 : 0;
  const e = maturedExposure;
  const moments = [e * e, received * received, received * e, net * net, net * e];
  return [cases.length, exposure, matured, cluster, maturedExposure, received, net, ...moments];
}
