/** What cannot wait in the whole portfolio; filters only select from it. */
import { whyNow } from "~/analysis/why-now/why-now";
import type { Definition } from "~/answers/definition.server";
import type { WhyNow } from "~/domain/why-now";
import { whyNowRows } from "~db/queries/why-now-rows";
import { canBeFitted } from "../can-be-fitted";
import { termsOf } from "../fence-terms.server";
import { PROPOSING } from "../reads";

export const whyNowOfAll: Definition<WhyNow> = {
  name: "why-now-of-all",
  reads: [],
  settings: PROPOSING,
  weight: "rows",
  isStored: true,
  async answer({ read }) {
    const rows = await read((asked) => {
      const { cutOffDay } = asked.selection;
      return cutOffDay === null || !canBeFitted(asked.portfolio)
        ? null
        : whyNowRows(asked.store, termsOf(asked, cutOffDay));
    });
    return rows === null ? { fades: [], lines: [] } : whyNow(rows);
  },
};
