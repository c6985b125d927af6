/** What the page of flows shows under its head, as markup. */
import { stillPart } from "~/frame/still-part.server";
import { flowWords } from "~/words/served-words.server";
import { FlowsBody, type FlowsBodyProps } from "./flows-body";

const drawn = stillPart("flows", FlowsBody, flowWords);

/** Null where nothing fits the filters. */
export function flowsMarkup(
  reports: Pick<FlowsBodyProps, "flows" | "paths" | "sequences" | "downgrades" | "nameOf">,
  request: Request,
): string | null {
  const { flows } = reports;
  return flows.population.cases === 0 ? null : drawn(flows, reports, request);
}
