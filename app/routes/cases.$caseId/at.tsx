import type { ReactNode } from "react";

/** Draws around a point: so far along in percent of the picture's width, so far down in pixels. */
export function At({ percent, y, children }: { percent: number; y: number; children: ReactNode }) {
  return (
    <svg className="at" role="presentation" x={`${percent}%`} y={y}>
      {children}
    </svg>
  );
}
