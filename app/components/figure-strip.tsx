import { Link } from "@remix-run/react";
import type { Language } from "../domain/text";
import { Sparkline } from "./sparkline";
import { UnbrokenFigures } from "./unbroken-figures";
import { Unknown } from "./unknown";

export interface HeadlineFigure {
  key: string;
  label: string;
  definition?: string;
  /** Already text; null where unknown. */
  value: string | null;
  /** Why it is unknown. */
  reason?: string | null;
  /** What it was before or elsewhere, in words: `6 % more than the year before`. */
  comparison?: string;
  /** The page that takes it apart. */
  href?: string;
  /** Its course, in order of time. */
  trend?: { values: readonly (number | null)[]; label: string; incomplete?: boolean };
}

/** Four to six headline figures in one line, each with its comparison in words and its course. */
export function FigureStrip({
  figures,
  language,
}: {
  figures: readonly HeadlineFigure[];
  language: Language;
}) {
  return (
    <dl className="figure-strip">
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt data-hint={figure.definition}>
            {figure.href ? <Link to={figure.href}>{figure.label}</Link> : figure.label}
          </dt>
          <dd className="figure-value">
            {figure.value ?? <Unknown language={language} reason={figure.reason ?? null} />}
          </dd>
          <dd className="figure-comparison">
            <UnbrokenFigures text={figure.comparison ?? (figure.value === null ? figure.reason : null)} />
          </dd>
          {figure.trend && (
            <dd className="figure-trend">
              <Sparkline {...figure.trend} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
