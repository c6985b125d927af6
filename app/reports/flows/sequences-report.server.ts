/** The ways that cases went, step by step, most frequent first. */

import { RECEIPT, type Sequence, sequences } from "~/analysis/flows/sequences";
import type { FilterState } from "~/domain/filters";
import { OTHER_SEQUENCES, RECEIPT_STEP } from "~/domain/flows";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import { sequenceCases, sequenceSteps } from "~db/queries/sequence-rows";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { ratio } from "../places/case-figures";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf, unknown } from "../row";

const STEP_NAME: Bilingual = { en: "payment", zh: "回款" };
const OTHER_NAME: Bilingual = { en: "All other sequences", zh: "其余顺序" };
const NOTHING_NAME: Bilingual = { en: "Nothing happened", zh: "未发生任何步骤" };

/** Empty while dates are assumed: nobody knows the order then. @throws RowsNeeded where rows are too many */
export async function sequencesReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(store, ["sequences", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return assemble(question, "sequences", await rows(question));
  });
}

async function rows(question: Question): Promise<Row[]> {
  const { store, selection, portfolio } = question;
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  const cases = await sequenceCases(store, selection);
  return sequences(cases, await sequenceSteps(store, selection)).map((sequence) => {
    const { payers, exposureMinor, receivedMinor, medianDaysToReceipt } = sequence;
    const yielded = ratio(receivedMinor, exposureMinor);
    return rowOf(REPORTS.sequences.columns, [
      known({
        ...named(sequence, question),
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

function named(
  { steps }: Sequence,
  { dictionaries, language }: Question,
): { sequence: string; label: string } {
  if (steps === null) return { sequence: OTHER_SEQUENCES, label: OTHER_NAME[language] };
  if (steps.length === 0) return { sequence: "none", label: NOTHING_NAME[language] };
  const entries = steps.map((step) => (step === RECEIPT ? null : dictionaries.method.byId.get(step)));
  return {
    sequence: entries.map((entry) => entry?.code ?? RECEIPT_STEP).join(" > "),
    label: entries.map((entry) => entry?.name[language] ?? STEP_NAME[language]).join(" → "),
  };
}
