import { Link, useLocation } from "@remix-run/react";
import type { Progress } from "~/domain/heavy-answer";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { useLookAgain } from "./look-again";
import { searchWith } from "./search-with";

interface BeingComputedProps {
  format: Format;
  progress: Progress;
  /** `h1` where it stands for the whole page, `h2` for a part of it. */
  heading: "h1" | "h2";
  /** Why it takes long; else that the cases themselves are gone through. */
  why?: string;
  /** How long the page waits before it looks again. */
  lookAgainMs?: number;
}

/** Where figures are still being computed: how far it is. The page looks again by itself until they are there. */
export function BeingComputed(props: BeingComputedProps) {
  const { format, progress, heading: Heading, why, lookAgainMs = LOOK_AGAIN_MS } = props;
  const { beingComputed } = words(format.language);
  const { pathname, search } = useLocation();
  const { share, ahead } = progress;
  useLookAgain(progress, lookAgainMs);
  return (
    <section className="empty-state being-computed" role="status">
      <Heading>{beingComputed.title}</Heading>
      <p className="on-paper">{beingComputed.onPaper}</p>
      <p>{why ?? beingComputed.why}</p>
      <progress aria-label={beingComputed.title} value={share ?? undefined} />
      <p className="figure-note on-screen">{ahead > 0 ? beingComputed.ahead(ahead) : beingComputed.stay}</p>
      {Heading === "h1" && searchWith(search, "lang", null) !== "" && (
        <p>
          <Link to={pathname}>{beingComputed.withoutFilters}</Link>
        </p>
      )}
      <noscript>
        <meta httpEquiv="refresh" content={String(lookAgainMs / 1000)} />
      </noscript>
    </section>
  );
}

const LOOK_AGAIN_MS = 2000;
