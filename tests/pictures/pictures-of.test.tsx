/** Pictures that leave a page stand alone: their words, their data, their colours, and nothing that only a page has. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseDocument } from "htmlparser2";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";
import { expect, test } from "vitest";
import { BarList } from "~/components/bar-list";
import { IntervalPlot } from "~/components/interval-plot";
import { TrendStill } from "~/components/trend-still";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { picturesOf } from "~/pictures/pictures-of";
import { textLines, textWidth } from "~/pictures/text-lines";
import { root } from "../support/source-imports";

const css = ["tokens", "base", "table", "plots", "bars", "trends"]
  .map((name) => readFileSync(path.join(root, `app/styles/${name}.css`), "utf8"))
  .join("\n");

const ABOUT = `<h1>Methods</h1><header class="page-head"><p class="filter-sentence">Cases of the North.</p>
  <p class="freshness">Data to 31 Dec 2025. 1,204 cases.</p></header>`;

function pagePictures(language: Language) {
  const say = format(language, "CNY");
  const isChinese = language === "zh";
  const parts = (
    <StaticRouter location="/methods">
      <BarList
        format={say}
        title={isChinese ? "各地区回款" : "Received <by> region"}
        note="n = 12"
        kind="money"
        bars={[
          { key: "N", name: isChinese ? "北部地区" : "North & west", value: 400_000_00, href: "/regions" },
          { key: "S", name: "South", value: 100_000_00 },
          { key: "U", name: "Unknown", value: null, reason: "not recorded" },
        ]}
      />
      <IntervalPlot
        format={say}
        title="Shares"
        axisTitle="Share"
        kind="share"
        rows={[
          { key: "a", name: "Litigation", estimate: 0.4, low: 0.3, high: 0.5, raw: 0.2, note: "likely" },
        ]}
      />
      <figure className="trend-chart">
        <figcaption>
          <span className="figure-title">Course</span>
        </figcaption>
        <TrendStill
          format={say}
          columns={[{ key: "received_minor", kind: "money", label: { en: "Received", zh: "回款" } } as never]}
          rows={["2025-01", "2025-02", "2025-03"].map((month, at) => ({
            month,
            received_minor: at * 1000_00,
          }))}
          series={[{ key: "received_minor", mark: "area" }]}
        />
        <details className="chart-data">
          <summary>Data</summary>
        </details>
      </figure>
      <figure className="table-figure">
        <table>
          <tbody />
        </table>
      </figure>
    </StaticRouter>
  );
  return picturesOf({ html: ABOUT + renderToStaticMarkup(parts), css });
}

test("a page's figures are its pictures, by their kinds; a plain table is none", () => {
  const { title, pictures, isWaiting } = pagePictures("en");
  expect([title, isWaiting]).toEqual(["Methods", false]);
  expect(pictures.map(({ name }) => name)).toEqual(["bar-list-1", "interval-plot-1", "trend-chart-1"]);
  expect(pictures[0]!.title).toBe("Received <by> region");
});

test("each stands alone: no class, no style sheet, no variable, no share of a page's width", () => {
  for (const { file } of pagePictures("en").pictures) {
    const text = file("Source: Recoup.").svg;
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
    );
    expect(text).not.toMatch(/class=|style=|var\(|color-mix|="[\d.-]+%"|NaN|undefined|<a |<script/);
    for (const said of ["Cases of the North.", "Data to 31 Dec 2025. 1,204 cases.", "Source: Recoup."])
      expect(text).toContain(said);
  }
});

test("bars are as long as their figures, in the page's colour, with every word", () => {
  const text = pagePictures("en").pictures[0]!.file("").svg;
  const bars = [...text.matchAll(/<rect x="0" width="([\d.]+)"[^>]* fill="#0072b2"/g)].map(([, width]) =>
    Number(width),
  );
  expect(bars).toHaveLength(2);
  expect(bars[0]! / bars[1]!).toBeCloseTo(4, 1);
  for (const said of ["Received &lt;by&gt; region", "North &amp; west", "¥400 k", "–", "n = 12"])
    expect(text).toContain(said);
});

test("an interval reaches from its lower to its upper end", () => {
  const text = pagePictures("en").pictures[1]!.file("").svg;
  const [band] = [...text.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)"[^>]*stroke-opacity="0.28"/g)].slice(-2);
  const [estimate] = [...text.matchAll(/<circle cx="([\d.]+)"[^>]*r="4.5" fill="#0072b2"/g)].slice(-1);
  expect(Number(estimate![1])).toBeCloseTo((Number(band![1]) + Number(band![2])) / 2, 0);
});

test("Chinese stays Chinese, and the file is XML", () => {
  const text = pagePictures("zh").pictures[0]!.file("来源：Recoup。").svg;
  for (const said of ["各地区回款", "北部地区", "40万", "来源：Recoup。"]) expect(text).toContain(said);
  const [, ...tags] = parseDocument(text, { xmlMode: true }).children;
  expect(tags.filter((node) => node.type === "tag")).toHaveLength(1);
});

test("lines break between words and between Chinese characters, and never wider than their room", () => {
  for (const text of [
    "one two three four five six seven",
    "各分支机构在同样案件结构下的回收率，按地区排列。",
  ]) {
    const lines = textLines(text, 13, 90);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(90);
    expect(lines.some((line) => /^[，。]/.test(line))).toBe(false);
  }
});
