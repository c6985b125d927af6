/** What the pictures over months draw: one entry for the chart, its still and the file of the picture. */
export interface TrendSeries {
  /** Key of a column; all series of a chart are of one kind. */
  key: string;
  mark: "area" | "line" | "bar";
}

export const TREND_SERIES = {
  received: [{ key: "received_minor", mark: "area" }],
  money: [
    { key: "received_minor", mark: "area" },
    { key: "credited_minor", mark: "line" },
  ],
  cost: [{ key: "cost_minor", mark: "bar" }],
  work: [
    { key: "activities", mark: "line" },
    { key: "episodes", mark: "line" },
  ],
} as const satisfies Record<string, readonly TrendSeries[]>;

export type TrendPicture = keyof typeof TREND_SERIES;

/** Markup of stills by their pictures. */
export type TrendStills = Readonly<Partial<Record<TrendPicture, string>>>;
