const KNOWN = new Map<string, number>();

/** Decimals of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD. `currency` is an ISO 4217 code. */
export function minorDigits(currency: string): number {
  const known = KNOWN.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  KNOWN.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}
