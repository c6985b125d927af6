/** What the page of targets is drawn from. */
import type { Choices } from "~/domain/filter-choices";
import type { RefusedTarget, TargetsSet } from "~/domain/typed-targets";
import type { Format } from "~/format";
import type { TargetPageWords } from "~/words/en/target-page";

export interface TargetsProps {
  format: Format;
  text: TargetPageWords;
  search: string;
  set: TargetsSet;
  branches: Choices;
  regions: Choices;
  refused: RefusedTarget | null;
}
