/**
 * What no setting of a plan changes, kept like an answer: the fit takes most of the time, and a reader who moves a setting
 * minutes later, or after a restart, starts from here. Packed, because most of it is long rows of numbers.
 */
import { preparedPlan } from "~/analysis/plan/prepared-plan";
import type { Definition } from "~/answers/definition.server";
import { planRows } from "~db/queries/plan/plan-rows";
import { termsOf } from "../fence-terms.server";
import { PROPOSING } from "../reads";
import { packed } from "./packed-plan.server";

/** Of the whole portfolio, whatever the scope. Null: it has no day. */
export const preparedPlanFit: Definition<{ packed: string[] } | null> = {
  name: "prepared-plan",
  reads: ["horizon"],
  settings: PROPOSING,
  weight: "fits",
  isStored: true,
  async answer({ read, check }) {
    const rows = await read((asked) => {
      const { cutOffDay } = asked.selection;
      return cutOffDay === null
        ? null
        : planRows(asked.store, termsOf(asked, cutOffDay), asked.filters.horizon);
    });
    check();
    return rows && { packed: packed(preparedPlan(rows)) };
  },
};
