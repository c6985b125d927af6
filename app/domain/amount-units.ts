/** Units in which banks state amounts: powers of ten above the currency's own. */
export const UNIT_DIGITS = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 } as const;
export type AmountUnit = keyof typeof UNIT_DIGITS;
export const AMOUNT_UNITS = Object.keys(UNIT_DIGITS) as [AmountUnit];
