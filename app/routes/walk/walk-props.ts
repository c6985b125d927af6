import type { WalkWords } from "~/words/en/walk";
import type { PackProps } from "../pack/pack-props";

/** What every part of it is given: what a sheet is, and more. */
export interface WalkProps extends PackProps {
  walkText: WalkWords;
  /** Of what and of when, as on every page. */
  scope: string;
}
