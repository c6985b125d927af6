import { HowComputed } from "~/components/how-computed";
import type { Format } from "~/format";
import type { ServedWords } from "~/words/shape";

interface OverviewComputedProps {
  format: Format;
  text: ServedWords["overviewComputed"];
}

/** How the overview is computed; only the server draws it. */
export function OverviewComputed({ format, text }: OverviewComputedProps) {
  return <HowComputed language={format.language} {...text} />;
}
