import type { UndeliveredMonth } from "../domain/delivery";
import type { Format } from "../format";
import { words } from "../words/words";

/** Months that were not delivered, each with the branch that lacks it where only one does. */
export function undeliveredNames(format: Format, missing: readonly UndeliveredMonth[]): string[] {
  const { pageHead } = words(format.language);
  return missing.map(({ month, branch }) =>
    branch ? pageHead.ofBranch(branch.code, format.month(month)) : format.month(month),
  );
}
