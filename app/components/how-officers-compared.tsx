import type { OfficerWords } from "../words/en/officer-comparison";

/** Folded out under the figures: what is observed and expected, and how it could be wrong. */
export function HowOfficersCompared({ text }: { text: OfficerWords }) {
  return (
    <details className="how-computed">
      <summary>{text.computed}</summary>
      <div className="how-adjusted">
        {text.how.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
