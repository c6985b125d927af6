/** The orders in which a queue of visits may be worked: those of the practice in both directions, and the product's own. */
import type { Bilingual } from "../text";

export const QUEUE_ORDERS = {
  "easy-first": { en: "Easy before hard", zh: "先易后难" },
  "hard-first": { en: "Hard before easy", zh: "先难后易" },
  "good-first": { en: "Good before poor", zh: "先好后差" },
  "poor-first": { en: "Poor before good", zh: "先差后好" },
  "small-first": { en: "Small before large", zh: "先小后大" },
  "large-first": { en: "Large before small", zh: "先大后小" },
  "recent-first": { en: "Short before long past due", zh: "先短后长（逾期）" },
  "old-first": { en: "Long before short past due", zh: "先长后短（逾期）" },
  "near-first": { en: "Near before far", zh: "先近后远" },
  "far-first": { en: "Far before near", zh: "先远后近" },
  "key-first": { en: "Key before ordinary", zh: "先重点后一般" },
  "ordinary-first": { en: "Ordinary before key", zh: "先一般后重点" },
  "net-per-hour": { en: "Most net money per hour", zh: "每工时净回款优先" },
} as const satisfies Record<string, Bilingual>;

export type QueueOrder = keyof typeof QUEUE_ORDERS;
export const QUEUE_ORDER_KEYS = Object.keys(QUEUE_ORDERS) as QueueOrder[];

/** The product's own. */
export const OWN_ORDER: QueueOrder = "net-per-hour";
