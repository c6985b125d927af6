/** What a page shows of officers beside what their cases predict. */
import type { OfficerCell, OfficerFlag, OfficerScore } from "./officer-comparison";
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

/** What the page of one officer says of the comparison. */
export interface OfficerStanding {
  score: OfficerScore;
  rated: number;
  phi: number | null;
  tauSquared: number | null;
  causes: NamedCell[];
  methods: NamedCell[];
}
