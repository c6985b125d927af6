import { readPortfolio } from "~db/queries/portfolio";
import { store } from "../db.server";
import type { Language } from "../domain/text";
import { requestLanguage } from "../language.server";
import type { Theme } from "./theme";
import { requestTheme } from "./theme.server";

/** What the frame around every page must know. */
export interface FrameState {
  language: Language;
  theme: Theme;
  /** ISO 4217. */
  currency: string;
  /** The simulated demo portfolio is loaded: every page says so. */
  demo: boolean;
}

export async function frameState(request: Request): Promise<FrameState> {
  const { currency, isDemo } = await readPortfolio(store());
  return { language: requestLanguage(request), theme: requestTheme(request), currency, demo: isDemo };
}
