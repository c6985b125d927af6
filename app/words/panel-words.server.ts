/** The words of the methods' panels: the server alone draws them. */
import type { Language } from "~/domain/text";
import { methodPanel as en, type MethodPanelWords } from "./en/method-panel";
import { methodPanel as zh } from "./zh/method-panel";

export function panelWords(language: Language): MethodPanelWords {
  return language === "zh" ? zh : en;
}
