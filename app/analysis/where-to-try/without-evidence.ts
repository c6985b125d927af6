import type { TrySegment } from "~/domain/where-to-try";

/** Of a place with nothing to judge by: it waits, without figures. */
export const WITHOUT_EVIDENCE = {
  verdict: "wait",
  isOutbid: false,
  gain: null,
  evidenceEpisodes: 0,
  probabilityBetter: null,
  pilotSize: null,
  evidence: null,
  rotation: null,
  planned: null,
  hours: null,
  hourWorthMinor: null,
  plan: null,
} as const satisfies Partial<TrySegment>;
