/** Portfolios with a known answer for the proof of methods in which others take part: see `proof-variants.ts`. */
import { acts, beside, ONE, type Rows, type Variant } from "./proof-variants";

const CADRE = { third_party: "village-cadre", consent: "yes" };
const SIGNED = { on: 30, mediator: "village-cadre", signed: "yes" };
const PARTIES = acts({ third_party: "relative;village-cadre", consent: "yes;yes", manager_approved: "yes" });
const tried = (on: number, rows: Rows): Rows => ({
  ...rows,
  activities: [...rows.activities!, { on, method: "routine-contact" }],
});
const ATTACK = { officers: "O1;O2;O3", plan: "yes", minutes: 90, ended: "stopped" };

export const TOGETHER: readonly Variant[] = [
  ["relationships", "a friend, with consent", true, acts({ third_party: "friend", consent: "yes" })],
  [
    "relationships",
    "the second without a word of consent",
    false,
    acts({ third_party: "friend", consent: "yes" }, { third_party: "friend" }),
  ],
  [
    "relationships",
    "consent on a day without anybody",
    false,
    acts({ third_party: "friend" }, { third_party: "none", consent: "yes" }),
  ],
  ["relationships", "one of two refused", false, acts({ third_party: "friend;spouse", consent: "yes;no" })],
  ["relationships", "one of two unknown", false, acts({ third_party: "friend;spouse", consent: "yes;" })],
  ["relationships", "a cadre is no relation", false, acts(CADRE)],
  ["mediation", "signed on the thirtieth day", true, beside(acts(CADRE), { settlements: [SIGNED] })],
  [
    "mediation",
    "signed on the thirty-first",
    false,
    beside(acts(CADRE), { settlements: [{ ...SIGNED, on: 31 }] }),
  ],
  ["mediation", "signed before it", false, beside(acts(CADRE), { settlements: [{ ...SIGNED, on: -1 }] })],
  [
    "mediation",
    "not signed, then signed",
    true,
    beside(acts(CADRE), { settlements: [{ ...SIGNED, on: 5, signed: "no" }, SIGNED] }),
  ],
  [
    "mediation",
    "whether signed unknown",
    false,
    beside(acts(CADRE), { settlements: [{ ...SIGNED, signed: "" }] }),
  ],
  ["mediation", "the mediator named by the settlement alone", true, beside(ONE, { settlements: [SIGNED] })],
  [
    "mediation",
    "the police named by the settlement",
    false,
    beside(acts(CADRE), { settlements: [{ ...SIGNED, mediator: "police" }] }),
  ],
  [
    "mediation",
    "the police on one of two days",
    false,
    beside(acts(CADRE, { third_party: "police", consent: "yes" }), { settlements: [SIGNED] }),
  ],
  ["multi-party", "agreed, approved, after a failure", true, tried(-40, PARTIES)],
  ["multi-party", "nothing was tried before", false, PARTIES],
  [
    "multi-party",
    "what was tried before was paid",
    false,
    beside(tried(-40, PARTIES), { receipts: [{ on: -38, amount: 1 }] }),
  ],
  [
    "multi-party",
    "a receipt long before what failed",
    true,
    beside(tried(-40, PARTIES), { receipts: [{ on: -41, amount: 1 }] }),
  ],
  [
    "multi-party",
    "approval unknown",
    false,
    tried(-40, acts({ third_party: "relative;village-cadre", consent: "yes;yes" })),
  ],
  ["group-attack", "three on a day", true, acts(ATTACK)],
  [
    "group-attack",
    "the third on the fourteenth day",
    true,
    acts({ ...ATTACK, officers: "O1;O2" }, { ...ATTACK, on: 13, officers: "O3" }),
  ],
  [
    "group-attack",
    "the third on the fifteenth",
    false,
    acts({ ...ATTACK, officers: "O1;O2" }, { ...ATTACK, on: 14, officers: "O3" }),
  ],
  ["group-attack", "no plan, and a note", false, acts({ ...ATTACK, plan: "", note: "plan" })],
  [
    "group-attack",
    "no end, and money within fourteen days",
    true,
    beside(acts({ ...ATTACK, ended: "" }), { receipts: [{ on: 14, amount: 1 }] }),
  ],
  [
    "group-attack",
    "no end, and money after fifteen",
    false,
    beside(acts({ ...ATTACK, ended: "" }), { receipts: [{ on: 15, amount: 1 }] }),
  ],
  [
    "personnel-rotation",
    "handed over with a note",
    true,
    beside(ONE, {
      assignments: [
        { officer: "O1", from: -99, to: 0, reason: "initial" },
        { officer: "O2", from: 0, reason: "rotation", handover_note: "met" },
      ],
    }),
  ],
  [
    "personnel-rotation",
    "who had it first took nothing over",
    false,
    beside(ONE, { assignments: [{ officer: "O1", from: 0, reason: "initial", handover_note: "new" }] }),
  ],
  [
    "leader-steps-in",
    "rank, meeting, decision",
    true,
    acts({ leader_rank: "head", channel: "meeting", outcome: "settlement" }),
  ],
  [
    "leader-steps-in",
    "by telephone",
    false,
    acts({ leader_rank: "head", channel: "call", outcome: "settlement" }),
  ],
  ["leader-steps-in", "no decision", false, acts({ leader_rank: "head", channel: "meeting" })],
];
