/** The settings of the practice that decide what counts: one place, so that pages, exports and proofs say the same. */

/** The horizons, in days, after which recovery is judged. */
export const HORIZONS = [30, 90, 180, 365] as const;
export type Horizon = (typeof HORIZONS)[number];

/** An episode ends when more than this many days pass without another activity. */
export const EPISODE_GAP_DAYS = 30;

/** A receipt is credited to activities at most this many days before it. */
export const CREDIT_WINDOW_DAYS = 90;

/** A promise is kept when at least this share was paid within the grace after its due date. */
export const PROMISE_KEPT_SHARE = 0.9;
export const PROMISE_GRACE_DAYS = 5;

/** What money is worth less a year later, when recovery is discounted to the day of default. */
export const DISCOUNT_RATE = 0.05;

/** A cured borrower defaults again when another case of the borrower defaults within this many days after the cure. */
export const REDEFAULT_DAYS = 365;

/** Years after the last evidenced demand, acknowledgement or suit at which the claim can no longer be enforced. */
export const LIMITATION_YEARS = 3;

/** A cause recorded later than this many days after default is listed as late. */
export const TRIAGE_DAYS = 90;

/** The method whose episodes lend new money: advances are its own. */
export const ADVANCE_METHOD = "capital-start-up";

/** Days ahead and back within which the overview says that a case cannot wait. */
export const SOON_DAYS = 90;

/** A breach of conduct this old at the most counts as open: the files do not say when one is settled. */
export const OPEN_BREACH_DAYS = 365;
