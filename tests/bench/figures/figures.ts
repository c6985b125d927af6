/**
 * `npm run bench -- figures`: the figures of a running server as checksums, and what differs between two takings of the
 * same files, so that a change of many rooms can show that it changed no number but those it meant to.
 */
import { readArguments, typedPath } from "~/cli/arguments";
import { Refusal } from "~/intake/refusal.server";
import { differences } from "./differences";
import { answeredAddresses, takeFigures } from "./take-figures";

const OPTIONS = {
  of: { type: "string" },
  into: { type: "string" },
  beside: { type: "string" },
  before: { type: "string" },
  after: { type: "string" },
} as const;

const USAGE = `npm run bench -- figures --of URL --into FOLDER [--beside FOLDER: asks only what was answered there]
npm run bench -- figures --before FOLDER --after FOLDER`;

export async function figures(args: string[]): Promise<void> {
  const { of, into, beside, before, after } = readArguments(args, OPTIONS).values;
  if (of !== undefined && into !== undefined) {
    const asked = beside === undefined ? undefined : answeredAddresses(typedPath(beside));
    const taken = Object.values(await takeFigures(of, typedPath(into), asked));
    const answered = taken.filter((each) => typeof each !== "number").length;
    console.log(`${answered} of ${taken.length} addresses answered with a table.`);
    return;
  }
  if (before === undefined || after === undefined) throw new Refusal({ en: USAGE, zh: USAGE });
  const {
    compared,
    equal,
    otherRows,
    gone,
    added,
    differences: found,
  } = differences(typedPath(before), typedPath(after));
  console.log(`${compared} tables compared, ${equal} of them equal in every column.`);
  for (const { address, before, after } of otherRows) console.log(`rows\t${address}\t${before} → ${after}`);
  for (const name of gone) console.log(`gone\t${name}`);
  for (const name of added) console.log(`added\t${name}`);
  for (const { table, column, addresses, rowsDiffering, rowsCompared, example } of found)
    console.log(
      `figure\t${table}: ${column}\t${addresses.length} addresses, ${rowsDiffering} of ${rowsCompared} rows\t${example}`,
    );
}
