/** Decimals of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD. `currency` is an ISO 4217 code. */
export function minorDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}
