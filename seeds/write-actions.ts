/**
 * The truth of what may be done next, as `truth-actions.json`: for every open case and every officer of its branch at work
 * the share of what is owed that each action is expected to recover within 180 days after the record. A line a case.
 */
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { ActionOutlook, OfficerOutlook } from "./action-outlook";
import type { MethodCost } from "./method-costs";
import { methodIndex } from "./world";

const DEFINITION =
  "Expected Y_180 of an action begun on the day after the record by the officer, and usual practice after it: receipts less " +
  "advances over what is owed, clipped to [0, 1]. usual: a method begun by the chances of usual practice. wait: nothing begun. " +
  "Minutes (of all officers together) and cost are means of an episode. The holder stands first.";

/** Lines gathered before they go to the disk. */
const LINES = 500;

/** @param methods those the bank knows: the order of the shares after usual and wait */
export async function writeActions(
  folder: string,
  methods: readonly string[],
  costs: readonly MethodCost[],
  outlooks: Iterable<ActionOutlook | null>,
): Promise<void> {
  const handle = await open(join(folder, "truth-actions.json"), "w");
  const places = methods.map(methodIndex);
  const costOf = (code: string) => costs.find(({ method }) => method === code)!;
  const head = {
    definition: DEFINITION,
    horizon: 180,
    columns: ["officer", "usual", "wait", ...methods],
    minutes: methods.map((code) => Math.round(costOf(code).minutes)),
    costMinor: methods.map((code) => Math.round(costOf(code).costMinor)),
  };
  try {
    await handle.writeFile(`${JSON.stringify(head).slice(0, -1)},"cases":[`);
    let lines: string[] = [];
    let separator = "\n";
    const flush = async () => {
      if (lines.length > 0) await handle.writeFile(separator + lines.join(",\n"));
      if (lines.length > 0) separator = ",\n";
      lines = [];
    };
    for (const outlook of outlooks) {
      if (outlook) lines.push(line(outlook, places));
      if (lines.length >= LINES) await flush();
    }
    await flush();
    await handle.writeFile("\n]}\n");
  } finally {
    await handle.close();
  }
}

function line(
  { caseId, branch, outstandingMinor, officers }: ActionOutlook,
  places: readonly number[],
): string {
  const rowOf = ({ officer, usual, wait, byMethod }: OfficerOutlook) => [
    officer,
    ...[usual, wait, ...places.map((place) => byMethod[place]!)].map(toFourDigits),
  ];
  return JSON.stringify({ caseId, branch, outstandingMinor, officers: officers.map(rowOf) });
}

const toFourDigits = (share: number): number => Math.round(share * 10_000) / 10_000;
