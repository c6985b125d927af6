/** Why a case is left alone: no list and no plan proposes a new step on it. In the order in which reasons are named. */
import type { Bilingual } from "../text";

export const FENCE_NAMES = {
  "lawful-referral": { en: "lawful referral", zh: "依法移送" },
  "past-limitation": { en: "limitation expired", zh: "诉讼时效已过" },
  "legal-dispute": { en: "legal dispute", zh: "存在法律争议" },
  disaster: { en: "natural disaster", zh: "自然灾害" },
  vulnerable: { en: "vulnerable borrower", zh: "借款人处境困难" },
  "open-complaint": { en: "recent complaint", zh: "近期有投诉" },
  "recent-rescue-loan": { en: "recent rescue loan", zh: "近期发放扶持贷款" },
  "contact-limit": { en: "contact limit of seven days reached", zh: "7天联系次数已达上限" },
} as const satisfies Record<string, Bilingual>;

export type Fence = keyof typeof FENCE_NAMES;
export const FENCES = Object.keys(FENCE_NAMES) as Fence[];
