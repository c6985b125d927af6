import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Asks the page's loaders again, a while after each answer of theirs; null: not any more. */
export function useLookAgain(answer: unknown, lookAgainMs: number | null): void {
  const { state, revalidate } = useRevalidator();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer begins a new wait, though none is read here
  useEffect(() => {
    if (state !== "idle" || lookAgainMs === null) return;
    const timer = setTimeout(revalidate, lookAgainMs);
    return () => clearTimeout(timer);
  }, [state, revalidate, answer, lookAgainMs]);
}
