import { FILE_ENDING } from "./export-formats";

/**
 * The address of a case's page, whatever characters the bank's id has.
 *
 * @example caseAddress("2024/17 号") // "/cases/2024%2F17%20%E5%8F%B7"
 * @example caseAddress("loan.json") // "/cases/loan%2Ejson": the page, not the file of a case “loan”
 */
export function caseAddress(caseId: string): string {
  return `/cases/${encodeURIComponent(caseId).replace(FILE_ENDING, "%2E$1")}`;
}
