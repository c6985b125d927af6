/** Where a case's sheet stands among those of the group attacks. */
export function attackSheetAnchor(caseId: string): string {
  return `case-${caseId}`;
}
