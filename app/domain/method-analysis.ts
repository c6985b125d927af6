/** What a page shows of the fits, by codes and names: one horizon in full, the others beside it. */
import type { ReasonCode } from "./reasons";
import type { Horizon } from "./rules";
import type { Bilingual } from "./text";

export interface Named {
  code: string;
  name: Bilingual;
}

/** Shares or differences of shares 0–1, or days; null where unknown. */
export interface Likely {
  estimate: number | null;
  low: number | null;
  high: number | null;
}

/** A check with its number: open where the number is on the right side of the limit. */
export interface Light {
  gate: string;
  value: number | null;
  limit: number;
  side: "least" | "most";
  isOpen: boolean;
}

/** How far apart the arms are in one covariate, in standard deviations: the level furthest apart speaks for it. */
export interface BalanceLine {
  /** Key of the covariate; `trait:…` for a borrower's trait. */
  covariate: string;
  before: number | null;
  after: number | null;
}

export interface AnalysedMethod extends Named {
  matured: number;
  payers: number;
  raw: number | null;
  adjusted: Likely;
  effect: Likely;
  /** Among the cases where practice differs. */
  overlap: Likely;
  /** The effect less the method's own cost beyond that of the others. */
  net: (Likely & { methodCostShare: number; othersCostShare: number }) | null;
  /** Days to the first receipt, within the horizon: the difference, and both means. */
  daysToCash: (Likely & { method: number | null; others: number | null }) | null;
  effectiveSampleSize: number | null;
  clippedShare: number | null;
  lights: Light[];
  negativeControl: Likely;
  strength: { eValue: number; ofLimit: number; strongest: string | null; ofStrongest: number | null } | null;
  balance: BalanceLine[];
  /** Episodes by tenths of the chance of the method, the method's and the others'. */
  positivity: { from: number; method: number; others: number }[];
  /** Null: the figures may be called effects. */
  reason: ReasonCode | null;
  /** Whether the gate took the figures away altogether. */
  isEmpty: boolean;
}

/** A method within one cause or region. */
export interface WithinCell {
  method: string;
  group: string;
  matured: number;
  begun: number;
  own: Likely;
  /** Drawn towards what method and group do on the whole; null where it cannot be. */
  shrunken: Likely | null;
}

export interface Within {
  /** Largest first. */
  groups: Named[];
  cells: WithinCell[];
  /** `no-evidence` that the groups change the ranking; null: nothing to compare. */
  verdict: "no-evidence" | "differs" | null;
  p: number | null;
}

export interface Curve {
  method: string;
  episodes: number;
  isAdjusted: boolean;
  /** Day, share with money, its limits, and share closed without any; as far as the curve reaches. */
  points: { day: number; cash: number; low: number | null; high: number | null; closed: number | null }[];
}

export type WaitingState = "computing" | "failed";

/** A method's credit within so many days before a receipt, in minor units, under three rules. */
export interface WindowCredit {
  windowDays: number;
  lastTouchMinor: number;
  equalSplitMinor: number;
  markovMinor: number;
  /** Much credit while the effect may be none; null: the effect is not known. */
  isCloser: boolean | null;
}

/** One horizon's effects by code of the method; a state where they are not there. */
export interface HorizonColumn {
  horizon: Horizon;
  effects: Record<string, Likely & { reason: ReasonCode | null }> | WaitingState;
}

export interface MethodAnalysis {
  horizon: Horizon;
  matured: number;
  /** Share of the borrowers whose episodes were compared, 0–1, and how many episodes all of them have. */
  sample: { share: number; episodes: number };
  excludedShare: number | null;
  clippedCount: number;
  /** Passed every gate, largest effect first; then descriptive; then refused. */
  methods: AnalysedMethod[];
  causes: Within;
  regions: Within;
  curves: Curve[];
  horizons: HorizonColumn[];
  /** Methods mostly used late, as trials of starting now. */
  late: AnalysedMethod[] | WaitingState;
  importVersion: number;
  codeVersion: string;
  seed: number;
}

/** Whether something of it is still being computed. */
export function isPartial({ horizons, late }: MethodAnalysis): boolean {
  return late === "computing" || horizons.some(({ effects }) => effects === "computing");
}
