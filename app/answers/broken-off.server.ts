/** Why an answer was broken off. By name: the server and its pages are two bundles, each with classes of its own. */

/** Nobody waits for the result any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** An import was committed between the question and its reading: the question is another one now. */
export class PortfolioChanged extends Error {
  override readonly name = "PortfolioChanged";
}

export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "Cancelled";
}

export function isPortfolioChanged(error: unknown): boolean {
  return error instanceof Error && error.name === "PortfolioChanged";
}
