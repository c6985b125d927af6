import { describe, expect, test } from "vitest";
import { effectSentence } from "~/components/effect-sentence";
import { CashCurves } from "~/components/effects/cash-curves";
import { CheckTable } from "~/components/effects/check-table";
import { HeatTable, heatOf } from "~/components/effects/heat-table";
import { HorizonTable } from "~/components/effects/horizon-table";
import { worstLines } from "~/components/effects/how-adjusted";
import { LateTrials } from "~/components/effects/late-trials";
import { covariateName, LovePlot } from "~/components/effects/love-plot";
import type { Within, WithinCell } from "~/domain/method-analysis";
import { format } from "~/format";
import { analysedMethod } from "~/reports/methods/analysed-method";
import { analysisWords } from "~/words/served-words.server";
import { interval, judgedEffect } from "../support/judged-effect";
import { rendered, textOf } from "./rendered";

const english = format("en", "CNY");
const text = analysisWords("en");
const mediation = { code: "mediation", name: { en: "Mediation", zh: "调解法" } };
const common = { format: english, text, search: "?region=north" };

describe("an effect in words", () => {
  const name = "Mediation";
  test("says more, less, or that it is uncertain, of a hundred in the portfolio's money", () => {
    expect(
      effectSentence(english, { low: 0.03, high: 0.07, days: 180, name }).replaceAll("\u00a0", " "),
    ).toBe(
      "On comparable cases, Mediation recovers 3.0 to 7.0 more of every ¥100 outstanding within 180 days than the mix of other methods.",
    );
    const euro = format("en", "EUR");
    expect(effectSentence(euro, { low: -0.31, high: -0.1, days: 90, name: null })).toMatch(
      /^Of every €100 outstanding, 10 to 31 less is recovered than/,
    );
    expect(effectSentence(english, { low: -0.012, high: 0.004, days: 90, name: null })).toContain(
      "between 1.2 less and 0.4 more",
    );
  });

  test("speaks Chinese, and counts a yen as a hundred of the smallest unit there is", () => {
    expect(effectSentence(format("zh", "CNY"), { low: 0.03, high: 0.07, days: 180, name: "调解法" })).toBe(
      "在可比案件上，调解法180天内每100元余额比其他方法的组合多收回3.0至7.0。",
    );
    expect(effectSentence(format("en", "JPY"), { low: 0.03, high: 0.07, days: 180, name: null })).toContain(
      "Of every ¥100 outstanding",
    );
  });
});

describe("the heat table", () => {
  const cell = (
    group: string,
    own: [number, number, number] | null,
    shrunken: number | null,
  ): WithinCell => ({
    method: "mediation",
    group,
    matured: 400,
    begun: 40,
    own: own ? interval(...own) : { estimate: null, low: null, high: null },
    shrunken: shrunken === null ? null : { estimate: shrunken, low: shrunken - 0.02, high: shrunken + 0.02 },
  });
  const within: Within = {
    groups: ["flood", "fraud", "fire"].map((code) => ({ code, name: { en: code, zh: code } })),
    cells: [
      cell("flood", [0.08, 0.04, 0.12], 0.06),
      cell("fraud", [-0.03, -0.07, 0.01], -0.02),
      cell("fire", null, null),
    ],
    verdict: "no-evidence",
    p: 0.6,
  };
  const methods = [analysedMethod(judgedEffect(1), mediation)];

  test("colours by the shrunken value, and greys what the cell alone does not say", () => {
    const [flood, fraud, fire] = within.cells as [WithinCell, WithinCell, WithinCell];
    expect([heatOf(flood, 0.06), heatOf(fraud, 0.06), heatOf(fire, 0.06)]).toEqual([
      "more-3",
      "quiet",
      "quiet",
    ]);
    expect(heatOf({ ...flood, shrunken: interval(0.02, 0, 0.04) }, 0.06)).toBe("more-1");
    expect(
      heatOf({ ...flood, own: interval(-0.05, -0.08, -0.02), shrunken: interval(-0.04, -0.06, 0) }, 0.06),
    ).toBe("less-2");
  });

  test("says the finding, each cell's own figure behind it, and why one is empty; the other columns are an address", () => {
    const markup = rendered(
      <HeatTable {...common} within={within} by="cause" methods={methods} horizonText="180 days" />,
    );
    expect(textOf(markup)).toContain("No evidence that the ranking differs by cause.");
    expect(markup).toMatch(
      /class="number quiet" data-hint="On its own −3.0.points \(−7.0 to \+1.0\); 40 of 400/,
    );
    expect(markup).toContain("Too few episodes: 40 of 400");
    expect(markup).toContain('href="/?region=north&amp;within=region#within"');
    expect(markup).toContain('href="/methods/mediation?region=north"');
    expect(textOf(markup)).toContain("Mediation +6.0 −2.0 –");
  });

  test("says so where nothing can be compared", () => {
    const nothing = { ...within, cells: [], verdict: null };
    const markup = rendered(
      <HeatTable {...common} within={nothing} by="region" methods={methods} horizonText="180 days" />,
    );
    expect(textOf(markup)).toContain("Nothing to compare");
  });
});

test("horizons stand side by side: known, refused, and still being computed", () => {
  const markup = rendered(
    <HorizonTable
      {...common}
      methods={[mediation]}
      columns={[
        { horizon: 30, effects: { mediation: { ...interval(0.02, 0.01, 0.04), reason: null } } },
        { horizon: 90, effects: { mediation: { ...interval(0.02, 0.01, 0.04), reason: "unbalanced" } } },
        {
          horizon: 180,
          effects: { mediation: { estimate: null, low: null, high: null, reason: "no-overlap" } },
        },
        { horizon: 365, effects: "computing" },
      ]}
    />,
  );
  expect(textOf(markup)).toContain("Mediation +2.0 points +1.0 to +4.0 +2.0 points +1.0 to +4.0 – –");
  expect(markup).toContain('class="number quiet" data-hint="compared cases remain unbalanced"');
  expect(markup).toContain("Not known: no comparable cases");
  expect(textOf(markup)).toContain("365 days being computed");
});

test("horizons of which none says anything are a sentence, not a table of dashes", () => {
  const nothing = { estimate: null, low: null, high: null, reason: "no-overlap" as const };
  const markup = rendered(
    <HorizonTable
      {...common}
      methods={[mediation]}
      columns={[
        { horizon: 30, effects: { mediation: nothing } },
        { horizon: 90, effects: {} },
      ]}
    />,
  );
  expect(textOf(markup)).toContain("No method has an effect that can be estimated at any horizon.");
  expect(markup).not.toContain("<table");
});

test("curves name the share by the horizon, and say where nothing was adjusted", () => {
  const points = [0, 15, 30].map((day) => ({
    day,
    cash: day / 100,
    low: day / 120,
    high: day / 80,
    closed: 0,
  }));
  const curve = { method: "mediation", episodes: 40, isAdjusted: false, points };
  const markup = rendered(<CashCurves {...common} curves={[curve]} methods={[mediation]} horizon={180} />);
  expect(markup).toMatch(
    /role="img" aria-label="Mediation: 30.0.% with a receipt by 30.days, likely 25.0–37.5.%"/,
  );
  // It ends long before the horizon, and says so.
  expect(textOf(markup)).toMatch(/\(25.0–37.5.*?\) ?, by 30.days, unadjusted/);
  const zero = {
    ...curve,
    points: points.map(({ day }) => ({ day, cash: 0, low: null, high: null, closed: 0 })),
  };
  expect(rendered(<CashCurves {...common} curves={[zero]} methods={[mediation]} horizon={30} />)).toContain(
    'aria-label="Mediation: 0.% with a receipt by 30.days"'.replaceAll(".", "\u00a0"),
  );
  const alone = { ...curve, points: points.slice(0, 1) };
  expect(rendered(<CashCurves {...common} curves={[alone]} methods={[mediation]} horizon={180} />)).toBe("");
});

test("the love plot shows the worst of all methods with figures, before and after", () => {
  const balanced = (before: number, after: number, isEmpty: boolean) => ({
    ...analysedMethod(judgedEffect(1), mediation),
    balance: [{ covariate: "trait:willing", before, after }],
    isEmpty,
  });
  const lines = worstLines([balanced(0.3, 0.02, false), balanced(0.2, 0.05, false), balanced(9, 9, true)]);
  expect(lines).toEqual([{ covariate: "trait:willing", before: 0.3, after: 0.05 }]);
  expect(textOf(rendered(<LovePlot format={english} text={text} lines={lines} />))).toContain(
    "trait: willing 0.30 before, 0.05 after",
  );
  expect(covariateName("days-past-due", analysisWords("zh"), "zh")).toBe("逾期天数");
});

test("a check that is not passed says so beside its number", () => {
  const method = analysedMethod(
    judgedEffect(1, {
      gates: [
        {
          gate: "balance",
          value: 0.1004,
          limit: 0.1,
          side: "most",
          isOpen: false,
          consequence: "descriptive",
          reason: "unbalanced",
        },
      ],
      strength: {
        eValue: 1.8,
        eValueOfLimit: 1.3,
        strongest: { covariate: "cause", level: "3", strength: 2.2 },
      },
    }),
    mediation,
  );
  const words = textOf(rendered(<CheckTable {...common} methods={[method]} />));
  expect(words).toContain("at most 0.100");
  expect(words).toContain("Mediation not passed 0.100 1.80 1.30 cause of default 2.20");
});

test("a limit that is wider for few episodes stands beside the number that needs it, and the usual one in the head", () => {
  const gateOf = (value: number, limit: number) =>
    ({
      gate: "balance",
      value,
      limit,
      side: "most",
      isOpen: value <= limit,
      consequence: "descriptive",
      reason: "unbalanced",
    }) as const;
  const [many, few, alike] = [gateOf(0.05, 0.1), gateOf(0.12, 0.15), gateOf(0.02, 0.15)].map((gate, at) =>
    analysedMethod(judgedEffect(at, { gates: [gate] }), { ...mediation, code: `method-${at}` }),
  );
  const words = textOf(rendered(<CheckTable {...common} methods={[few!, many!, alike!]} />));
  expect(words.match(/at most 0\.\d+/g)).toEqual(["at most 0.100", "at most 0.150"]);
  expect(words).toContain("0.120 at most 0.150");
});

test("late methods are drawn against no difference, or listed with the reason why there is no estimate", () => {
  const estimated = analysedMethod(judgedEffect(1, { effect: interval(0.05, 0.01, 0.09) }), mediation);
  const drawn = rendered(<LateTrials {...common} trials={[estimated]} horizonText="180 days" />);
  expect(drawn).toContain("interval-plot");
  expect(textOf(drawn)).toContain("Likely +1.0 to +9.0 points.");
  const unknown = analysedMethod(judgedEffect(1, { reason: "no-overlap" }), mediation);
  const listed = textOf(rendered(<LateTrials {...common} trials={[unknown]} horizonText="180 days" />));
  expect(listed).toContain("Cannot be estimated from these trials, no comparable cases: Mediation.");
  expect(textOf(rendered(<LateTrials {...common} trials="computing" horizonText="180 days" />))).toContain(
    "being computed",
  );
});
