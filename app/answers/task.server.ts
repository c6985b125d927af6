/** Work too heavy for the thread that answers pages: what it is called, and how it is done on a connection of its own. */
import type { Store } from "~db/store";

/**
 * Input and result go from thread to thread and into the database: both are what JSON can carry, and a result is read
 * back from JSON wherever it was computed. The same name means the same question and the same result everywhere.
 */
export interface HeavyTask<Input, Result> {
  readonly name: string;
  /** Kept in the database per version of the portfolio: for what takes longer than a reader should wait twice. */
  readonly isStored: boolean;
  /** Whether it waits in the lane of fits, behind other fits; as it is stored, where not said. */
  readonly isLong?: boolean;
  run(store: Store, input: Input, control: TaskControl): Promise<Result> | Result;
}

/** The same for what is too long to hold at once: made piece by piece, as its reader takes them. */
export interface HeavyStream<Input> {
  readonly name: string;
  pieces(store: Store, input: Input, control: TaskControl): AsyncIterable<string | Uint8Array>;
}

/** Any task, where only its name is of interest. */
export type AnyTask = HeavyTask<never, unknown>;
export type AnyStream = HeavyStream<never>;

/** What a task is given to keep in touch. Every call ends the task by throwing once nobody waits for it. */
export interface TaskControl {
  /** Share of the work done, 0–1. */
  tell(share: number): void;
  check(): void;
  /**
   * Runs queries under one look at the portfolio, and of the version asked about. Keep it short, and compute afterwards:
   * while it lasts, the database cannot tidy up after an import.
   */
  read<Answer>(query: () => Promise<Answer> | Answer): Promise<Answer>;
}

/** Nobody waits for the result any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** An import was committed between the question and its reading: the question is another one now. */
export class PortfolioChanged extends Error {
  override readonly name = "PortfolioChanged";
}

/** By name: the server and its pages are two bundles, each with classes of its own. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "Cancelled";
}

export function isPortfolioChanged(error: unknown): boolean {
  return error instanceof Error && error.name === "PortfolioChanged";
}
