/** That a note is one and was not withdrawn; a line that withdraws another has no day. @param note alias of its table */
export function noteInForce(note: string): string {
  return `${note}.day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM case_notes AS w WHERE w.withdraws = ${note}.id)`;
}
