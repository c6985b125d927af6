/** Whose rules of conduct ship. */
export const JURISDICTIONS = ["cn", "us", "uk", "eu"] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];
export const DEFAULT_JURISDICTION: Jurisdiction = "cn";
