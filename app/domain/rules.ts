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

/** A share a year from which on a loan's rate is asked about: it may be one of a month, or per cent. */
export const HIGH_ANNUAL_RATE = 0.36;

/** The method whose episodes lend new money: advances are its own. */
export const ADVANCE_METHOD = "capital-start-up";

/** The method whose activities are suits. */
export const SUIT_METHOD = "litigation";

/** Days ahead and back within which the overview says that a case cannot wait. */
export const SOON_DAYS = 90;

/** A breach of conduct this old at the most counts as open: the files do not say when one is settled. */
export const OPEN_BREACH_DAYS = 365;

/** So long after its last day a mediation is what a settlement follows from. */
export const SETTLEMENT_AFTER_DAYS = 30;

/** So long before a complaint an activity may be what it is about. */
export const COMPLAINT_WINDOW_DAYS = 30;

/** New money so near an old due date asks whether it paid the old loan. */
export const NEAR_DUE_DAYS = 30;

/** So soon after new money was lent, this share of it received on the old debt asks whether the one paid the other. */
export const RIGHT_AFTER_DAYS = 30;
export const RIGHT_AFTER_SHARE = 0.5;

/** A signal this old at the most is what an effort begun after it may follow from. */
export const SIGNAL_DAYS = 30;

/** Together are so many officers on a case within so many days. */
export const GROUP_OFFICERS = 3;
export const GROUP_DAYS = 14;

/** A signal, a receivable and a limitation count as near within so many days. */
export const NEAR_DAYS = 90;

/** A complaint this old at the most counts as open: the files do not say when one is settled. */
export const OPEN_COMPLAINT_DAYS = 365;

/** Nothing new is proposed on a case whose rescue loan is younger: it is given time to work. */
export const RESCUE_LOAN_DAYS = 365;

/** Books older or younger than a year say nothing of the business of the day. */
export const ACCOUNT_DAYS = 365;

/** After a rescue loan nobody duns for so long: see the rule of conduct `dunning-in-pause`. */
export const RESCUE_PAUSE_DAYS = 90;
