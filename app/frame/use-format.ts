import { useRouteLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { type Format, format } from "../format";
import type { FrameState } from "./frame-state.server";
import { useRequestFacts } from "./request-context";

/** The writer of figures in the reader's language and the portfolio's currency. */
export function useFormat(): Format {
  const state = useRouteLoaderData<FrameState>("root");
  const facts = useRequestFacts();
  const language = state?.language ?? facts.language;
  const currency = state?.currency ?? "CNY";
  return useMemo(() => format(language, currency), [language, currency]);
}
