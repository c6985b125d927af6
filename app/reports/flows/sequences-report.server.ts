/** The ways that cases went, step by step, most frequent first. */

import { RECEIPT, type Sequence, sequences } from "~/analysis/flows/sequences";
import type { Asked } from "~/answers/definition.server";
import { OTHER_SEQUENCES, RECEIPT_STEP } from "~/domain/flows";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { type Bilingual, inEachLanguage, inLanguage } from "~/domain/text";
import { sequenceCases, sequenceSteps } from "~db/queries/sequence-rows";
import { ratio } from "../places/case-figures.server";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";

const STEP_NAME: Bilingual = { en: "payment", zh: "回款" };
const OTHER_NAME: Bilingual = { en: "All other sequences", zh: "其余顺序" };
const NOTHING_NAME: Bilingual = { en: "Nothing happened", zh: "未发生任何步骤" };

/** Empty while dates are assumed: nobody knows the order then. @throws RowsNeeded where rows are too many */
export const sequencesReport = reportDefinition({
  name: "sequences",
  reads: [...CHOSEN, ...STANDING],
  isStored: true,
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, portfolio } = asked;
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  const cases = await sequenceCases(store, selection);
  return sequences(cases, await sequenceSteps(store, selection)).map((sequence) => {
    const { payers, exposureMinor, receivedMinor, medianDaysToReceipt } = sequence;
    const yielded = ratio(receivedMinor, exposureMinor);
    return rowOf(REPORTS.sequences.columns, [
      known({
        ...named(sequence, asked),
        cases: sequence.cases,
        share: sequence.cases / cases.length,
        payers,
        exposure_minor: exposureMinor,
        received_minor: receivedMinor,
      }),
      yielded === null ? unknown(["yield"], "zero-denominator") : known({ yield: yielded }),
      medianDaysToReceipt === null
        ? unknown(["days_to_receipt"], "no-observations")
        : known({ days_to_receipt: medianDaysToReceipt }),
    ]);
  });
}

function named({ steps }: Sequence, { dictionaries }: Asked): { sequence: string; label: Bilingual } {
  if (steps === null) return { sequence: OTHER_SEQUENCES, label: OTHER_NAME };
  if (steps.length === 0) return { sequence: "none", label: NOTHING_NAME };
  const entries = steps.map((step) => (step === RECEIPT ? null : dictionaries.method.byId.get(step)));
  return {
    sequence: entries.map((entry) => entry?.code ?? RECEIPT_STEP).join(" > "),
    label: inEachLanguage((language) =>
      entries.map((entry) => inLanguage(entry?.name ?? STEP_NAME, language)).join(" → "),
    ),
  };
}
