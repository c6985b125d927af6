/** The orders in which a queue of visits may be worked: the five of the practice, and the product's own. */
import type { Bilingual } from "../text";

export const QUEUE_ORDERS = {
  "easy-first": { en: "Easy before hard", zh: "先易后难" },
  "good-first": { en: "Good before poor", zh: "先好后差" },
  "small-first": { en: "Small before large", zh: "先小后大" },
  "near-first": { en: "Near before far", zh: "先近后远" },
  "key-first": { en: "Key before ordinary", zh: "先重点后一般" },
  "net-per-hour": { en: "Most net money per hour", zh: "每工时净回款优先" },
} as const satisfies Record<string, Bilingual>;

export type QueueOrder = keyof typeof QUEUE_ORDERS;
export const QUEUE_ORDER_KEYS = Object.keys(QUEUE_ORDERS) as QueueOrder[];
