import type { MetaDescriptor } from "@remix-run/react";
import { DEFAULT_LANGUAGE, type Language } from "../domain/text";
import { words } from "../words/words";
import type { FrameState } from "./frame-state.server";

/** `Methods · Recoup`, in the language of the page: for a route's `meta`. */
export function documentTitle(
  matches: readonly { id: string; data?: unknown }[],
  title: (language: Language) => string,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as FrameState | undefined;
  const language = root?.language ?? DEFAULT_LANGUAGE;
  return [{ title: `${title(language)} · ${words(language).product}` }];
}
