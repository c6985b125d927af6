import { Still } from "~/components/still";
import type { Slide } from "./walk-props";

interface WalkPageProps {
  head: string;
  slides: readonly Slide[];
}

/**
 * Every sheet under an address of its own in the document, so that turning needs no script and no full screen ends with
 * it; without one, the first is shown. A sheet keeps its element, and so its place, while what it shows is drawn again.
 */
export function WalkPage({ head, slides }: WalkPageProps) {
  return (
    <div className="walk">
      <Still markup={head} />
      {slides.map(({ key, label, body, foot }) => (
        // biome-ignore lint/a11y/useSemanticElements: no field belongs to a sheet
        <div className="slide" role="group" id={key} key={key} tabIndex={-1} aria-label={label}>
          <div className="slide-body">
            <Still markup={body} />
          </div>
          <Still markup={foot} />
        </div>
      ))}
    </div>
  );
}
