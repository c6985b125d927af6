/**
 * What no setting of a plan changes, kept like an answer: the fit takes most of the time, and a reader who moves a setting
 * minutes later, or after a restart, starts from here. Packed, because most of it is long rows of numbers.
 */
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type PreparedPlan, preparedPlan } from "~/analysis/plan/prepared-plan";
import type { Definition } from "~/answers/definition.server";
import { planRows } from "~db/queries/plan/plan-rows";
import { termsOf } from "../fence-terms.server";
import { PROPOSING } from "../reads";

/** Of the whole portfolio, whatever the scope. Null: it has no day. */
export const preparedPlanFit: Definition<{ packed: string } | null> = {
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

/** Numbers hardly shrink, names of fields do: more effort saves nothing. On the demo 21 MB become 9. */
const LEVEL = 1;

export const packed = (prepared: PreparedPlan): string =>
  deflateRawSync(serialize(prepared), { level: LEVEL }).toString("base64");

export const unpacked = (text: string): PreparedPlan =>
  deserialize(inflateRawSync(Buffer.from(text, "base64"))) as PreparedPlan;
