import type { WalkWords } from "~/words/en/walk";
import type { PackProps } from "../pack/pack-props";

/** What every part of it is given: what a sheet is, and more. */
export interface WalkProps extends PackProps {
  walkText: WalkWords;
  /** Of what and of when, as on every page. */
  scope: string;
}

/** A sheet as the browser is given it. */
export interface Slide {
  /** Its name: the fragment of its address, whatever else of it changes. */
  key: string;
  /** Its place among the others, in words. */
  label: string;
  /** What it shows, and the ways from it, drawn. */
  body: string;
  foot: string;
}
