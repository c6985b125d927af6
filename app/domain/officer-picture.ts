/** What a page shows of officers beside what their cases predict. */
import type { BranchStanding, OfficerCell, OfficerFlag, OfficerScore } from "./officer-comparison";
import type { Bilingual } from "./text";

/** A rated officer in the funnel. */
export interface FunnelDot {
  /** Null: one of an anonymous cloud. */
  officer: { code: string; name: string } | null;
  expected: number;
  ratio: number;
  flag: OfficerFlag | null;
}

export interface FunnelPicture {
  dots: FunnelDot[];
  phi: number | null;
  notRated: number;
  /** Over all officers in the picture. */
  matured: number;
  /** Whether only some officers may be named, for they are another branch's. */
  isPartlyAnonymous: boolean;
}

/** One cause or method of an officer's cases, with its name. */
export interface NamedCell extends Omit<OfficerCell, "officerId" | "groupId"> {
  code: string;
  name: Bilingual;
}

/** A branch beside the bank, with its name. */
export interface NamedBranch extends Omit<BranchStanding, "branchId"> {
  code: string;
  name: Bilingual;
}

/** What the page of one officer says of the comparison. */
export interface OfficerStanding {
  score: OfficerScore;
  /** The branch of which the officer holds most, as a whole; null where too little is known of it. */
  branch: NamedBranch | null;
  rated: number;
  phi: number | null;
  tauSquared: number | null;
  causes: NamedCell[];
  methods: NamedCell[];
}
