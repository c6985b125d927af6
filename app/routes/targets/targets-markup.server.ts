/** The page of targets, as markup. */
import type { Visit } from "~/answers/visit.server";
import type { RefusedTarget } from "~/domain/typed-targets";
import { forecastMarkup } from "~/frame/forecast-markup.server";
import { stillPart } from "~/frame/still-part.server";
import { targetMarkup } from "~/frame/target-markup.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { forecastInFull } from "~/reports/forecast/beside-forecast.server";
import type { BesideTargets } from "~/reports/targets/beside-targets.server";
import { targetsSet } from "~/reports/targets/targets-set.server";
import { targetPageWords } from "~/words/served-words.server";
import { TargetsBody } from "./targets-body";

const drawn = stillPart("targets", TargetsBody, targetPageWords);

/** Null while nothing is loaded. */
export async function targetsMarkup(
  visit: Visit,
  beside: BesideTargets,
  request: Request,
  refused: RefusedTarget | null = null,
): Promise<string | null> {
  const against = targetMarkup(beside.table, { ...beside, isOwnPage: true }, request);
  if (against === null) return null;
  const { branch, region } = await visit.require(filterChoices);
  const set = await visit.require(targetsSet);
  const year = forecastMarkup(
    beside.table,
    { against: beside.against, ...(await forecastInFull(visit)) },
    request,
  );
  return against + year + drawn(beside.table, { set, branches: branch, regions: region, refused }, request);
}
