/** What a page shows of a plan, inside the filters: sums over its cases, and the prices of its branches. */
import type { Report } from "../report";
import type { Bilingual } from "../text";
import type { DecidedStep } from "./decided-step";
import type { CaseVerdict, CurvePoint, GainRange, Plan } from "./plan";

/** What a page and its plan know of decisions, as numbers of the last one. */
export interface PlanStand {
  /** That the plan knows. */
  plannedAfter: number;
  /** That the page shows: more than the plan knows while the next plan is computed. */
  decisions: number;
}

export interface PlanView extends PlanStand {
  reason: Plan["reason"];
  gate: Plan["gate"]["state"];
  /** Of what is first, less what cases left waiting lose: the whole plan's with its interval; inside filters the sum alone. */
  gain: Pick<GainRange, "expectedMinor"> & { lowMinor: number | null; highMinor: number | null };
  isWhole: boolean;
  /** Cases on which nothing is begun to make room for others, and what that loses: part of the gain. */
  leftWaiting: { cases: number; lossMinor: number };
  /** Never proposed: of the whole portfolio, whatever is filtered. */
  uncompared: readonly Bilingual[];
  counts: Readonly<Record<CaseVerdict, number>>;
  /** Of what is first; most money first. */
  steps: readonly { action: string; cases: number; gainMinor: number }[];
  branches: readonly {
    code: string;
    name: Bilingual;
    cases: number;
    gainMinor: number;
    usedMinutes: number;
    capacityMinutes: number | null;
    hourValueMinor: number | null;
  }[];
  /** Of the whole plan; empty inside filters. */
  curve: readonly CurvePoint[];
  backTest: { until: string; agreed: number; share: number; low: number; high: number } | null;
  /** Of what is first or to be tried. */
  list: Report;
  /** In force, the newest first. */
  decided: readonly DecidedStep[];
  names: Readonly<Record<"branch" | "officer" | "method" | "cause", Readonly<Record<string, Bilingual>>>>;
}
