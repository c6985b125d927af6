import { codeAddress } from "./code-address";

/** The address of a case's page. */
export function caseAddress(caseId: string): string {
  return codeAddress("/cases", caseId);
}
