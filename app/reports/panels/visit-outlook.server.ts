/** What a visit to each open case may recover and cost, learned from past visits to comparable cases. */

import { type Covariate, kind, quantity, traitCovariates } from "~/analysis/effects/covariate";
import { FIT_DEFAULTS } from "~/analysis/effects/fit-options";
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import { recoveredShare } from "~/domain/recovered-share";
import { chosenRows, codedDesign } from "~/statistics/regression/coded-design";
import { codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import type { BeforeVisit, PastVisit } from "~db/queries/panels/queue-rows";

export interface VisitOutlook {
  /** Of what is owed, within the horizon; 0–1. */
  expectedShare: number;
  hours: number;
}

/** Fewer past visits teach nothing of eighty slopes. */
const LEAST_VISITS = 100;
/** So many episodes of a group say as much as all others of how long a visit takes there. */
const STEADYING_EPISODES = 20;

/** Null where the past says too little, or no minutes are logged. In the order of the open cases. */
export function visitOutlook(
  past: readonly PastVisit[],
  open: readonly BeforeVisit[],
): VisitOutlook[] | null {
  if (past.length < LEAST_VISITS || open.length === 0) return null;
  const minutesOf = meanMinutes(past);
  if (minutesOf === null) return null;
  const covariates = covariatesOf([...past, ...open]);
  const design = codedDesign(
    covariates.map(({ codeOf }) => codeOf),
    covariates.map(({ levels }) => levels),
    past.length + open.length,
  );
  const learned = chosenRows(
    design,
    Uint32Array.from(past, (_, row) => row),
  );
  const fit = codedLogit(
    learned,
    new Float64Array(past.length).fill(1),
    Float64Array.from(past, recoveredShare),
    {
      ridge: FIT_DEFAULTS.ridge,
    },
  );
  if (fit === null) return null;
  const asked = chosenRows(
    design,
    Uint32Array.from(open, (_, row) => past.length + row),
  );
  const shares = fittedShares(asked, [fit], new Uint8Array(open.length));
  return open.map((each, row) => ({
    expectedShare: shares[row]!,
    hours: minutesOf(each) / MINUTES_PER_HOUR,
  }));
}

function covariatesOf(rows: readonly BeforeVisit[]): Covariate[] {
  const all = [
    quantity(
      "exposure",
      rows.map(({ exposureMinor }) => (exposureMinor > 0 ? Math.log(exposureMinor) : null)),
    ),
    quantity(
      "outstanding",
      rows.map(({ outstandingMinor }) => Math.log(outstandingMinor)),
    ),
    quantity("recovered", rows.map(recoveredBefore)),
    quantity(
      "days-past-due",
      rows.map(({ daysPastDue }) => daysPastDue),
    ),
    quantity(
      "days-in-default",
      rows.map(({ daysInDefault }) => daysInDefault),
    ),
    quantity(
      "earlier-episodes",
      rows.map(({ earlierEpisodes }) => earlierEpisodes),
    ),
    quantity(
      "earlier-activities",
      rows.map(({ earlierActivities }) => earlierActivities),
    ),
    quantity(
      "earlier-methods",
      rows.map(({ earlierMethods }) => earlierMethods),
    ),
    quantity(
      "days-since-receipt",
      rows.map(({ daysSinceReceipt }) => daysSinceReceipt),
    ),
    kind(
      "security",
      rows.map(({ security }) => security),
    ),
    kind(
      "cause",
      rows.map(({ causeId }) => causeId),
    ),
    kind(
      "region",
      rows.map(({ regionId }) => regionId),
    ),
    ...traitCovariates(rows.map(({ traits }) => traits)),
  ];
  return all.filter(({ levels }) => levels.length > 1);
}

function recoveredBefore({ receivedBeforeMinor, outstandingMinor }: BeforeVisit): number {
  const received = Math.max(0, receivedBeforeMinor);
  return received / (received + outstandingMinor);
}

/** Minutes of an episode by region, steadied by all; null where none are logged. */
function meanMinutes(past: readonly PastVisit[]): ((one: BeforeVisit) => number) | null {
  const sums = new Map<number, { episodes: number; minutes: number }>();
  let total = 0;
  for (const { regionId, minutes } of past) {
    const sum = sums.get(regionId) ?? { episodes: 0, minutes: 0 };
    sums.set(regionId, { episodes: sum.episodes + 1, minutes: sum.minutes + minutes });
    total += minutes;
  }
  if (total === 0) return null;
  const mean = total / past.length;
  return ({ regionId }) => {
    const { episodes, minutes } = sums.get(regionId) ?? { episodes: 0, minutes: 0 };
    return (minutes + STEADYING_EPISODES * mean) / (episodes + STEADYING_EPISODES);
  };
}
