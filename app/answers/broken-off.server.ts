/** Why an answer was broken off. By name: the server and its pages are two bundles, each with classes of its own. */
import type { FailureReason } from "~/domain/heavy-answer";

/** Nobody waits for the result any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** An import was committed between the question and its reading: the question is another one now. */
export class PortfolioChanged extends Error {
  override readonly name = "PortfolioChanged";
}

/** The computation failed; the story is for the log. */
export class LaneFailure extends Error {
  override readonly name = "LaneFailure";
  constructor(
    readonly reason: FailureReason,
    story: string,
  ) {
    super(story);
  }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "Cancelled";
}

export function isPortfolioChanged(error: unknown): boolean {
  return error instanceof Error && error.name === "PortfolioChanged";
}

export function isLaneFailure(error: unknown): error is LaneFailure {
  return error instanceof Error && error.name === "LaneFailure";
}
