import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format } from "~/format";

const en = format("en", "CNY");
const zh = format("zh", "CNY");
/** Figures carry no-break spaces; the tables below are written with plain ones. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("money in prose", () => {
  test.each([
    [4_820_000_000, "¥48.2 m", "4,820万"],
    [12_000_000_000, "¥120 m", "1.2亿"],
    [12_345_678_900, "¥123 m", "1.23亿"],
    [924_000, "¥9,240", "9,240元"],
    [999_949, "¥9,999", "9,999元"],
    [999_950, "¥10 k", "1万"],
    [1_234_500, "¥12.3 k", "1.23万"],
    [99_995_000, "¥1 m", "100万"],
    [99_940_000, "¥999 k", "99.9万"],
    [481_234_500_000, "¥4.81 bn", "48.1亿"],
    [999_960_000_000_000, "¥10 tn", "10万亿"],
    [0, "¥0", "0元"],
    [40, "¥0", "0元"],
    [-40, "¥0", "0元"],
    [-4_820_000_000, "−¥48.2 m", "−4,820万"],
    [-95_000, "−¥950", "−950元"],
  ])("%d minor units", (minor, english, chinese) => {
    expect(plain(en.money(minor))).toBe(english);
    expect(plain(zh.money(minor))).toBe(chinese);
  });

  test("other currencies keep their symbol and their own decimals", () => {
    expect(plain(format("en", "JPY").money(48_200_000))).toBe("¥48.2 m");
    expect(plain(format("zh", "USD").money(4_820_000_000))).toBe("$4,820万");
    expect(plain(format("en", "CHF").money(4_820_000_000))).toBe("CHF 48.2 m");
    expect(plain(format("en", "CHF").money(-100))).toBe("−CHF 1");
    expect(plain(format("en", "KWD").money(48_200_000_000))).toBe("KWD 48.2 m");
  });

  test("a difference shows its sign, and no sign when it shows as zero", () => {
    expect(plain(en.moneyChange(120_000_000))).toBe("+¥1.2 m");
    expect(plain(en.moneyChange(-120_000_000))).toBe("−¥1.2 m");
    expect(plain(zh.moneyChange(120_000_000))).toBe("+120万");
    expect(plain(en.moneyChange(0))).toBe("¥0");
    expect(plain(en.moneyChange(30))).toBe("¥0");
  });

  test("three significant digits are never off by more than half a unit of the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 9_000_000_000_000_000 }), (minor) => {
        const [, digits, suffix] = /^¥([\d.,]+) (k|m|bn|tn)$/.exec(plain(en.money(minor))) ?? [];
        const size = { k: 1e5, m: 1e8, bn: 1e11, tn: 1e14 }[suffix as "k" | "m" | "bn" | "tn"];
        const shown = Number(digits?.replaceAll(",", "")) * size;
        expect(Math.abs(shown - minor) / minor).toBeLessThanOrEqual(0.005_000_1);
      }),
    );
  });
});

describe("money in tables", () => {
  test("to the last minor unit, by the currency's exponent", () => {
    expect(en.moneyFull(4_821_320_450)).toBe("¥48,213,204.50");
    expect(en.moneyFull(-5)).toBe("−¥0.05");
    expect(format("en", "JPY").moneyFull(48_213_204)).toBe("¥48,213,204");
    expect(format("en", "KWD").moneyFull(1_234)).toBe("KWD\u00a01.234");
  });

  test("a column shares one unit that its header names", () => {
    const column = en.moneyUnit(4_821_320_450, 4);
    expect(plain(column.label)).toBe("¥ k");
    expect(column.minorPerUnit).toBe(100_000);
    expect([4_821_320_450, 95_000, 0, null].map(column.text)).toEqual(["48,213", "1", "0", "–"]);
    expect([40_000, -40_000].map(column.text)).toEqual(["<1", ">−1"]);
    // Among figures with a decimal, nothing is still nothing.
    expect([1_234_500, 0, 4_000].map(en.moneyUnit(1_234_500, 2).text)).toEqual(["12.3", "0", "<0.1"]);
    const chinese = zh.moneyUnit(4_821_320_450, 3);
    expect(chinese.label).toBe("万元");
    expect(chinese.text(4_821_320_450)).toBe("4,821");
  });

  test("an axis takes the largest unit that still has one digit before the point", () => {
    expect(plain(en.moneyUnit(4_821_320_450).label)).toBe("¥ m");
    expect(en.moneyUnit(4_821_320_450).text(1_000_000_000)).toBe("10.0");
    expect(zh.moneyUnit(48_213_204_500).label).toBe("亿元");
    expect(en.moneyUnit(0).label).toBe("¥");
    expect(zh.moneyUnit(0).label).toBe("元");
    expect(plain(format("zh", "USD").moneyUnit(4_821_320_450).label)).toBe("$ 万");
  });
});

describe("shares", () => {
  test("digits follow the width of the interval", () => {
    expect(plain(en.share(0.431))).toBe("43.1 %");
    expect(zh.share(0.431)).toBe("43.1%");
    expect(plain(en.share(0.43126, 0.25))).toBe("43 %");
    expect(plain(en.share(0.43126, 0.06))).toBe("43.1 %");
    expect(plain(en.share(0.43126, 0.004))).toBe("43.13 %");
    expect(plain(en.share(0))).toBe("0 %");
    expect(plain(en.share(0.0004))).toBe("<0.1 %");
    expect(plain(en.share(-0.0004))).toBe(">−0.1 %");
    expect(zh.share(0.0004, 0.2)).toBe("<1%");
    expect(plain(en.share(1))).toBe("100.0 %");
  });

  test("ranges", () => {
    expect(plain(en.shareRange(0.41, 0.47))).toBe("41.0–47.0 %");
    expect(plain(en.shareRange(0.2, 0.47))).toBe("20–47 %");
    expect(plain(en.shareRange(-0.02, 0.05))).toBe("−2.0 to 5.0 %");
    expect(zh.shareRange(0.2, 0.47)).toBe("20%至47%");
    expect(en.shareBounds(0.41, 0.47)).toBe("41.0–47.0");
    expect(zh.shareBounds(-0.02, 0.05)).toBe("−2.0至5.0");
    expect(en.pointsBounds(-0.03, 0.28)).toBe("−3 to +28");
  });

  test("differences are points, with their sign", () => {
    expect(plain(en.points(0.042))).toBe("+4.2 points");
    expect(plain(en.points(-0.042))).toBe("−4.2 points");
    expect(plain(en.points(-0.0001))).toBe("0.0 points");
    expect(zh.points(0.042)).toBe("+4.2个百分点");
    expect(plain(en.pointsRange(-0.03, 0.28))).toBe("−3 to +28 points");
    expect(zh.pointsRange(-0.03, 0.28)).toBe("−3至+28个百分点");
    expect(plain(en.change(0.061))).toBe("+6 %");
    expect(zh.change(-0.061)).toBe("−6%");
  });
});

describe("counts, ratios and time", () => {
  test("counts have separators, a real minus and no negative zero", () => {
    expect(en.count(1_204)).toBe("1,204");
    expect(zh.count(-1_204)).toBe("−1,204");
    expect(en.count(-0.2)).toBe("0");
    expect(en.ratio(1.2345)).toBe("1.23");
    expect(en.ratioRange(0.8, 1.25)).toBe("0.80–1.25");
    expect(zh.ratioRange(0.8, 1.25)).toBe("0.80至1.25");
    expect(en.decimal(2.345, 1)).toBe("2.3");
  });

  test.each([
    [0, "0 min", "0分钟"],
    [45, "45 min", "45分钟"],
    [59.6, "1 h", "1小时"],
    [60, "1 h", "1小时"],
    [200, "3 h 20 min", "3小时20分钟"],
    [74_400, "1,240 h", "1,240小时"],
    [-30, "−30 min", "−30分钟"],
  ])("%d minutes", (minutes, english, chinese) => {
    expect(plain(en.minutes(minutes))).toBe(english);
    expect(zh.minutes(minutes)).toBe(chinese);
  });

  test("days", () => {
    expect([1, 90].map((days) => plain(en.days(days)))).toEqual(["1 day", "90 days"]);
    expect(zh.days(90)).toBe("90天");
  });
});

describe("dates", () => {
  test("days and months from numbers and from ISO text", () => {
    expect(plain(en.date(0))).toBe("1 Jan 1970");
    expect(plain(en.date("2026-01-03"))).toBe("3 Jan 2026");
    expect(zh.date("2026-01-03")).toBe("2026年1月3日");
    expect(plain(en.month("2025-09"))).toBe("Sep 2025");
    expect(zh.month(0)).toBe("1970年1月");
    expect(plain(en.monthOfDay("2024-02-29"))).toBe("Feb 2024");
  });

  test("ranges close, open and collapse", () => {
    expect(plain(en.monthRange("2024-01", "2025-12"))).toBe("Jan 2024 – Dec 2025");
    expect(zh.monthRange("2024-01", "2025-12")).toBe("2024年1月至2025年12月");
    expect(plain(en.monthRange("2024-01", "2024-01"))).toBe("Jan 2024");
    expect(plain(en.monthRange("2024-01", null))).toBe("Jan 2024 –");
    expect(plain(en.dateRange(0, 1))).toBe("1 Jan 1970 – 2 Jan 1970");
  });

  test("no zone of the machine moves a date", () => {
    const before = process.env.TZ;
    try {
      for (const zone of ["Asia/Shanghai", "America/Los_Angeles"]) {
        process.env.TZ = zone;
        expect(zh.date("2026-01-03")).toBe("2026年1月3日");
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe("unknown is an en dash, nonsense throws", () => {
  test("null in every writer", () => {
    const { money, moneyFull, moneyChange, share, points, change, count, ratio, minutes, days } = en;
    for (const write of [money, moneyFull, moneyChange, share, points, change, count, ratio, minutes, days]) {
      expect(write(null)).toBe("–");
      expect(write(undefined)).toBe("–");
    }
    expect([en.date(null), en.month(null), en.monthOfDay(null), en.decimal(null, 1)]).toEqual(
      Array(4).fill("–"),
    );
    expect([en.shareRange(0.1, null), en.pointsRange(null, 0.1), en.ratioRange(null, 1)]).toEqual(
      Array(3).fill("–"),
    );
    expect([en.monthRange(null, null), en.dateRange(null, null)]).toEqual(["–", "–"]);
  });

  test("a figure gone wrong takes no page along: not finite is unknown, huge is a power of ten", () => {
    expect(en.count(Number.NaN)).toBe("–");
    expect(en.share(Number.POSITIVE_INFINITY)).toBe("–\u00a0%");
    expect(en.money(Number.NEGATIVE_INFINITY)).toContain("–");
    expect(en.count(4.2e30)).toBe("4.2×10^30");
    expect(en.count(-4.2e30)).toBe("−4.2×10^30");
    expect(zh.money(1e300)).toContain("×10^");
  });

  test("no date is a programmer's error", () => {
    expect(() => en.date("2026-02-30")).toThrow("requires a day");
    expect(() => en.month("2026-13")).toThrow("requires a month");
    expect(() => en.date(1.5)).toThrow("requires a day");
  });
});
