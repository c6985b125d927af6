import type { Bilingual } from "../text";

/** Whose rules of conduct ship. */
export const JURISDICTION_NAMES = {
  cn: { en: "China", zh: "中国" },
  us: { en: "the United States", zh: "美国" },
  uk: { en: "the United Kingdom", zh: "英国" },
  eu: { en: "the European Union", zh: "欧盟" },
} as const satisfies Record<string, Bilingual>;

export type Jurisdiction = keyof typeof JURISDICTION_NAMES;
export const JURISDICTIONS = Object.keys(JURISDICTION_NAMES) as Jurisdiction[];
export const DEFAULT_JURISDICTION: Jurisdiction = "cn";
