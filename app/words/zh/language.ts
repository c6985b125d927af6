import type { LanguageEntry } from "../language-entry";
import { NO_BREAK_SPACE } from "../signs";
import { zhDictionary } from "./dictionary.server";
import { zhPages } from "./pages";

export const zh: LanguageEntry = {
  tag: "zh-CN",
  name: "中文",
  invitation: "用中文阅读本页",
  marks: {
    list: "、",
    clause: "；",
    comma: "，",
    sentence: "",
    colon: "：",
    or: "或",
    to: "至",
    until: "至",
    dash: "至",
    stop: "。",
  },
  figures: {
    percent: "%",
    isPercentRepeated: true,
    points: () => "个百分点",
    hours: "小时",
    minutes: "分钟",
    gap: "",
    days: (count) => `${count}天`,
    date: (year, month, day) => `${year}年${month}月${day}日`,
    month: (year, month) => `${year}年${month}月`,
    // The yuan goes without saying before 万 and 亿; small amounts and other currencies name themselves.
    amount: ({ sign, text, unit, symbol, currency }) =>
      currency === "CNY" ? `${sign}${text}${unit || "元"}` : `${sign}${symbol}${text}${unit}`,
    amountUnit: ({ unit, symbol, currency }) =>
      currency === "CNY" ? `${unit}元` : [symbol.trim(), unit].filter(Boolean).join(NO_BREAK_SPACE),
  },
  scales: { "": 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 },
  pages: () => zhPages,
  dictionary: zhDictionary,
};
