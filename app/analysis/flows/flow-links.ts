/** Cases as a flow: from method to method for the first steps, and to how they stand now. Every case is in it once a step. */
import { FLOW_STEPS, type FlowEnd, type FlowLink, MOST_METHODS_A_STEP, OTHER_METHODS } from "~/domain/flows";

export interface FlowCase {
  caseId: number;
  hasMoney: boolean;
  isClosed: boolean;
}

/** A step: an episode under a method. In order within each case. */
export interface FlowEpisode {
  caseId: number;
  methodId: number;
}

/** Where a link begins or ends: a method at a step, the rest of the methods there, or an end. */
type Node = { method: number | typeof OTHER_METHODS } | { end: FlowEnd };

/** By step, links with most cases first. Repeats of one method in a row are one step. */
export function flowLinks(cases: readonly FlowCase[], episodes: readonly FlowEpisode[]): FlowLink[] {
  const stepsOf = new Map<number, number[]>();
  for (const { caseId, methodId } of episodes) {
    const steps = stepsOf.get(caseId) ?? [];
    stepsOf.set(caseId, steps);
    if (steps.at(-1) !== methodId && steps.length < FLOW_STEPS) steps.push(methodId);
  }
  const shown = shownMethods([...stepsOf.values()]);
  const links = new Map<string, FlowLink>();
  for (const one of cases) {
    const steps = stepsOf.get(one.caseId) ?? [];
    const nodes: Node[] = steps.map((method, step) => ({
      method: shown[step]!.has(method) ? method : OTHER_METHODS,
    }));
    nodes.push({ end: one.hasMoney ? "money" : one.isClosed ? "closed" : "open" });
    nodes.forEach((to, step) => {
      const from = step === 0 ? null : nameOf(nodes[step - 1]!);
      add(links, { step, from, to: nameOf(to), isEnd: "end" in to }, one.hasMoney);
    });
  }
  return [...links.values()].sort((one, other) => one.step - other.step || other.cases - one.cases);
}

const nameOf = (node: Node) => ("end" in node ? node.end : node.method);

function add(
  links: Map<string, FlowLink>,
  link: Omit<FlowLink, "cases" | "payers">,
  hasMoney: boolean,
): void {
  const key = JSON.stringify(link);
  const known = links.get(key) ?? { ...link, cases: 0, payers: 0 };
  links.set(key, known);
  known.cases += 1;
  known.payers += Number(hasMoney);
}

/** At each step the methods with most cases. */
function shownMethods(paths: readonly (readonly number[])[]): ReadonlySet<number>[] {
  return Array.from({ length: FLOW_STEPS }, (_, step) => {
    const counts = new Map<number, number>();
    for (const path of paths) {
      const method = path[step];
      if (method !== undefined) counts.set(method, (counts.get(method) ?? 0) + 1);
    }
    const ordered = [...counts].sort(([one, many], [other, more]) => more - many || one - other);
    return new Set(ordered.slice(0, MOST_METHODS_A_STEP).map(([method]) => method));
  });
}
