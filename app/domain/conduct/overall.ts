import type { KeptRow, Row } from "../report";

/** A row of the report of conduct that counts the whole selection, not one method, officer or branch. */
export const isOverall = ({ method, officer, branch }: Row | KeptRow): boolean =>
  method === null && officer === null && branch === null;
