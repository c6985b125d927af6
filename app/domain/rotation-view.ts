/** A rotation plan as a page shows it: the tables, the sums, and what they rest on. */
import type { Report } from "./report";
import type { RotationPlan } from "./rotation";
import type { Bilingual } from "./text";

export interface RotationView {
  plan: Omit<RotationPlan, "branches">;
  /** The largest of the branches' gaps. */
  gap: number;
  /** Tenure and strengths taken by themselves, as if hours had no end; null: there is no plan, and they are all there is. */
  alone: { cases: number; gainMinor: number } | null;
  /** Cases whose handover the plan would only try. */
  tried: number;
  total: { expectedMinor: number; lowMinor: number; highMinor: number };
  pairs: Report;
  cases: Report;
  /** Names by code. */
  officers: Readonly<Record<string, Bilingual>>;
  branches: Readonly<Record<string, Bilingual>>;
  causes: Readonly<Record<string, Bilingual>>;
}
