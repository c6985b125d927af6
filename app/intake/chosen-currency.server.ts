import type { MappingProfile } from "./mapping-profile.server";
import { Refusal } from "./refusal.server";

interface Wishes {
  profile?: MappingProfile | undefined;
  /** A currency that somebody insists on. */
  currency?: string | undefined;
  defaultCurrency: string;
}

/** The portfolio's own currency, else the one asked for. @throws Refusal where the two differ */
export function chosenCurrency(stored: string | null, wishes: Wishes): string {
  const currency = wishes.profile?.currency ?? wishes.currency;
  if (stored && currency && stored !== currency)
    throw new Refusal({
      en: `The portfolio is kept in ${stored}; an import in ${currency} would mix two currencies. Nothing was loaded.`,
      zh: `本组合以 ${stored} 记账，以 ${currency} 导入会混用两种币种。未载入任何数据。`,
    });
  return stored ?? currency ?? wishes.defaultCurrency;
}
