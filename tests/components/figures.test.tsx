import { describe, expect, test } from "vitest";
import { type Bar, BarList } from "~/components/bar-list";
import { drawnTrend } from "~/components/drawn-series";
import { FigureStrip } from "~/components/figure-strip";
import { IntervalPlot } from "~/components/interval-plot";
import { movedApart } from "~/components/moved-apart";
import { Sparkline } from "~/components/sparkline";
import { TrendChart } from "~/components/trend-chart";
import { TrendStill } from "~/components/trend-still";
import type { Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { TREND_SERIES } from "~/domain/trend-series";
import { format } from "~/format";
import { rendered, textOf } from "./rendered";

const en = format("en", "CNY");
const zh = format("zh", "CNY");

describe("headline figures", () => {
  const strip = rendered(
    <FigureStrip
      language="en"
      figures={[
        {
          key: "received",
          label: "Received",
          value: "¥48.2 m",
          comparison: "6 % more",
          href: "/trend",
          definition: "Receipts dated in the period",
        },
        { key: "rate", label: "Rate", value: null, reason: "follow-up too short" },
      ]}
    />,
  );

  test("stand with their comparison in words and lead to their page", () => {
    expect(textOf(strip)).toContain("Received ¥48.2 m 6 % more");
    expect(strip).toContain('<a href="/trend">Received</a>');
    expect(strip).toContain('data-hint="Receipts dated in the period"');
  });

  test("say why one is unknown", () => {
    expect(textOf(strip)).toContain("Rate – follow-up too short");
    expect(strip).toContain('aria-label="Not known: follow-up too short"');
  });
});

describe("a sparkline", () => {
  test("runs from zero, is lifted over gaps and ends in a dot", () => {
    const markup = rendered(<Sparkline values={[0, 10, null, 5, 10]} label="rising" />);
    expect(markup).toContain('role="img" aria-label="rising"');
    const path = /<path d="([^"]+)"/.exec(markup)?.[1];
    expect(path).toBe("M3 25L25.5 3M70.5 14L93 3");
    expect(markup).toContain('<circle cx="93" cy="3" r="2"');
  });

  test("does not fall into a month that is not over", () => {
    const markup = rendered(<Sparkline values={[10, 10, 1]} label="level" incomplete />);
    expect(/<path d="([^"]+)"/.exec(markup)?.[1]).toBe("M3 3L48 3");
    expect(markup).toContain('<circle class="incomplete" cx="93"');
  });

  test("is not drawn from one value", () => {
    expect(rendered(<Sparkline values={[null, 3]} label="x" />)).toBe("");
  });
});

describe("an interval plot", () => {
  const row = { key: "a", name: "Mediation", estimate: 0.3, low: 0.2, high: 0.4, raw: 0.25, note: "Likely." };
  const plot = (formatter = en) =>
    rendered(
      <IntervalPlot
        format={formatter}
        title="Mediation works"
        note="1,011 episodes"
        axisTitle="Recovered share"
        kind="share"
        rows={[
          row,
          {
            ...row,
            key: "b",
            name: "Police",
            href: "/methods/police",
            estimate: 0.5,
            low: null,
            high: null,
            raw: null,
          },
        ]}
        reference={{ value: 0.1, label: "all" }}
        aside={{
          heading: "Too few",
          rows: [
            {
              ...row,
              key: "c",
              name: "Rotation",
              estimate: null,
              low: null,
              high: null,
              raw: null,
              note: "12 of 30",
            },
          ],
        }}
      />,
    );

  test("draws dot, interval, raw ring and reference on one axis from 0.1 to 0.5", () => {
    const markup = plot();
    expect(textOf(markup)).toContain("Recovered share, % all 10 20 30 40 50");
    expect(markup).toContain('<circle class="estimate" cx="50%"');
    expect(markup).toContain('<line class="interval-band" x1="25%" x2="75%"');
    expect(markup).toContain('<circle class="raw" cx="37.5%"');
    expect(markup).toContain('<line class="reference" x1="0%"');
  });

  test("says the same in words for those who do not see it, in both languages", () => {
    expect(plot().replaceAll("\u00a0", " ")).toContain(
      'aria-label="30.0 %, 95 % interval: 20–40 %"'.replace("30.0", "30"),
    );
    expect(plot(zh)).toContain('aria-label="30%，95%区间：20%至40%"');
    expect(plot().replaceAll("\u00a0", " ")).toContain('aria-label="50.0 %"');
  });

  test("keeps a row without a figure, apart and with its reason", () => {
    const aside = plot().split('<tbody class="aside">')[1]!;
    expect(textOf(aside)).toBe("Too few Rotation 12 of 30");
    expect(aside).toContain('aria-label="no figure"');
    expect(aside).not.toContain('class="estimate"');
  });

  test("shows nothing but an empty axis where nothing is known", () => {
    const markup = rendered(
      <IntervalPlot
        format={en}
        title="x"
        axisTitle="Share"
        kind="share"
        rows={[{ ...row, estimate: null, low: null, high: null, raw: null }]}
      />,
    );
    expect(markup).not.toContain("NaN");
    expect(textOf(markup)).toContain("Share, % 0 20 40 60 80 100");
  });
});

describe("bars", () => {
  const bars = rendered(
    <BarList
      format={en}
      title="By cause"
      kind="money"
      bars={[
        { key: "a", name: "Refusal", value: 300_000_000, href: "/causes?x=1", note: "41 %" },
        { key: "b", name: "Failure", value: -100_000_000 },
        { key: "c", name: "Unknown", value: null, reason: "not computed" },
        { key: "d", name: "No method", value: 0, isRest: true },
      ]}
    />,
  );

  test("start at zero, to the right for more and to the left for less", () => {
    expect(bars).toContain('<rect x="25%" width="75%"');
    expect(bars).toContain('<rect x="0%" width="25%"');
    expect(bars).toContain('<rect x="25%" width="0%"');
  });

  test("carry name, figure and note; unknown is no bar but a dash with its reason", () => {
    expect(textOf(bars)).toContain("Refusal ¥3 m 41 % Failure −¥1 m Unknown – No method ¥0");
    expect(bars.match(/<rect/g)).toHaveLength(3);
    expect(bars).toContain('data-hint="not computed"');
    expect(bars).toContain('<tr class="rest">');
  });

  test("stand under their names where one is long, in letters or in characters", () => {
    const named = (name: string) =>
      rendered(<BarList format={en} title="" kind="money" bars={[{ key: "a", name, value: 1 }]} />);
    expect(bars).not.toContain("long-names");
    expect(named("Intervention by the organisation and others")).not.toContain("long-names");
    expect(named("Cooperative Savings Institution of the Highlands")).toContain("long-names");
    expect(named("中国农业商业合作储蓄银行股份有限公司")).not.toContain("long-names");
    expect(named("中国农业商业合作储蓄银行股份有限公司第一营业部")).toContain("long-names");
  });

  test("are no picture where the rest would be all: the sentence says so", () => {
    const rest = { key: "unknown", name: "Unknown", value: 100, isRest: true };
    const drawn = (more: readonly Bar[]) =>
      rendered(
        <BarList
          format={en}
          title="By region"
          kind="money"
          bars={[...more, rest]}
          none="No region is named."
        />,
      );
    expect(textOf(drawn([]))).toBe("By region No region is named.");
    const both = drawn([{ key: "a", name: "North", value: 1 }]);
    expect(textOf(both)).not.toContain("No region");
    expect(both.match(/<rect/g)).toHaveLength(2);
  });
});

describe("a trend", () => {
  const rows: Row[] = [
    { month: "2025-11", received_minor: 500_000_000, cost_minor: 100, complete: true },
    { month: "2025-12", received_minor: null, cost_minor: 100, complete: false },
  ];
  const chart = (formatter = en) =>
    rendered(
      <TrendChart
        format={formatter}
        title="Receipts rise"
        note="two months"
        columns={REPORTS.trend.columns}
        rows={rows}
        series={TREND_SERIES.received}
        still="<svg></svg>"
      />,
    );

  test("is drawn as a still: whole months in the course, the one that is not over set apart, notes by number", () => {
    const months: Row[] = [
      { month: "2025-10", received_minor: 100, activities: 4, episodes: 1, complete: true },
      { month: "2025-11", received_minor: 200, activities: 2, episodes: 1, annotations: "x", complete: true },
      { month: "2025-12", received_minor: 50, activities: 1, episodes: 1, complete: false },
    ];
    const still = (picture: keyof typeof TREND_SERIES) =>
      rendered(
        <TrendStill
          format={en}
          columns={REPORTS.trend.columns}
          rows={months}
          series={TREND_SERIES[picture]}
        />,
      );
    const received = still("received");
    expect(received).toContain('class="course series-1" d="M16.67 50.00L50.00 0.00"');
    expect(received.match(/<rect /g)).toHaveLength(1);
    expect(received.match(/class="incomplete series-1"/g)).toHaveLength(1);
    expect(received).toMatch(/class="noted" x1="50%"/);
    expect(still("work")).toContain('class="course series-2"');
    const unknown = months.map((row, at) => (at === 0 ? row : { ...row, received_minor: null }));
    const open = rendered(
      <TrendStill
        format={en}
        columns={REPORTS.trend.columns}
        rows={unknown}
        series={TREND_SERIES.received}
      />,
    );
    expect(open).toContain('class="course series-1" d="M16.67 0.00"');
    expect(open).not.toContain('class="incomplete');
    expect(still("cost").match(/<path class="bars series-1"/g)).toHaveLength(1);
  });

  test("draws two that are equal in every month as one line under both names", () => {
    const drawn = (episodes: number, language = en) =>
      drawnTrend(
        language,
        REPORTS.trend.columns,
        [0, 1, 2].map((at) => ({ activities: at, episodes: at === 0 ? episodes : at })),
        TREND_SERIES.work,
      ).series.map(({ label }) => label);
    expect(drawn(0)).toEqual(["Activities, Episodes"]);
    expect(drawn(0, zh)).toEqual([expect.stringMatching(/^清收行动、/)]);
    expect(drawn(1)).toEqual(["Activities", "Episodes"]);
  });

  test("sends title, unit, a still of the picture and the table before any script", () => {
    const text = textOf(chart());
    expect(text).toContain("Receipts rise two months ¥ m Received");
    expect(chart()).toContain('<div class="trend-canvas"><div class="still"><svg></svg></div></div>');
    expect(text).toContain("The figures as a table");
    expect(text).toContain("Dec 2025 – Nov 2025 5,000");
    expect(text).not.toContain("Cost");
  });

  test("speaks Chinese", () => {
    expect(textOf(chart(zh))).toContain("2025年11月 500");
  });
});

describe("names at the ends of lines", () => {
  test("keep a line's distance, in order, inside the plot", () => {
    const moved = movedApart([{ y: 100 }, { y: 98 }, { y: 10 }, { y: 200 }], 8, 190);
    expect(moved.map(({ y }) => y).sort((a, b) => a - b)).toEqual([10, 98, 114, 190]);
  });

  test("move up where the plot ends", () => {
    const moved = movedApart([{ y: 188 }, { y: 189 }, { y: 190 }], 8, 190);
    expect(moved.map(({ y }) => y).sort((a, b) => a - b)).toEqual([158, 174, 190]);
  });
});
