import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { inLanguage, type Language } from "~/domain/text";

/** A file of the portfolio as the command line calls it: English by its code, as people type it. */
export function tableWord(table: PortfolioTable, language: Language): string {
  return inLanguage({ en: table, zh: PORTFOLIO_FILES[table].name.zh }, language);
}
