/** The pack as slides, opened by a second reader: every word, tables as tables with their heads repeated, pictures as pictures. */
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { slideFile } from "~/pictures/slide-file";
import { slidesOf } from "~/pictures/slides-of";

const rows = Array.from(
  { length: 60 },
  (_, at) => `<tr><th>分行 ${at + 1}</th><td class="number">${at}</td></tr>`,
);
const PAGE = `<h1>汇报材料</h1><header class="page-head"><p class="filter-sentence">North &amp; South.</p></header>
  <section class="sheet"><h2>The portfolio</h2><p class="lead">Received: ¥4.5 m &lt; target</p>
    <dl class="figure-strip"><div><dt>Net</dt><dd>¥1 m</dd></div><div><dt>Cost</dt><dd>5 %</dd><dd>less</dd></div></dl>
    <details><summary>folded</summary>never</details></section>
  <section class="sheet"><h2>地区</h2><figure class="table-figure"><figcaption><span class="figure-title">各地区</span></figcaption>
    <table><thead><tr><th>名称</th><th class="number">件数</th></tr></thead><tbody>${rows.join("")}</tbody></table></figure>
    <figure class="bar-list"><figcaption><span class="figure-title">回款</span></figcaption>
      <table><tbody><tr><th>北部</th><td><svg width="100%" height="16"><rect x="0" width="50%" height="14"></rect></svg></td></tr></tbody></table></figure>
  </section>`;

const slides = slidesOf({ html: PAGE, css: ".number{text-align:right}" });

test("sheets are slides: words, tables and pictures in their order, nothing that folds", () => {
  expect(slides).toMatchObject({ title: "汇报材料", about: ["North & South."], isWaiting: false });
  expect(slides.slides.map(({ title, parts }) => [title, parts.map(({ kind }) => kind)])).toEqual([
    ["The portfolio", ["text", "table"]],
    ["地区", ["table", "picture"]],
  ]);
  expect(JSON.stringify(slides)).not.toContain("never");
});

test("the file holds every word, cuts a long table between rows under a repeated head, and draws what is drawn", async () => {
  const parts = unzipped(
    await slideFile(slides, { font: "Microsoft YaHei", language: "zh-CN", foot: "来源：Recoup。" }),
  );
  const sheets = [...parts]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, part]) => part.toString("utf8"));
  const words = sheets.map((sheet) => [...sheet.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text));
  for (const said of ["Received: ¥4.5 m &lt; target", "less", "分行 1", "分行 60", "各地区"])
    expect(words.flat(), said).toContain(said);
  const withTable = sheets.filter((sheet) => sheet.includes("分行"));
  expect(withTable.length).toBeGreaterThan(1);
  for (const sheet of withTable) expect(sheet).toContain("<a:t>件数</a:t>");
  expect(sheets.join("").match(/<a:t>分行 \d+<\/a:t>/g)).toHaveLength(60);
  for (const sheet of sheets) expect(sheet).toContain("North &amp; South. 来源：Recoup。");
  const drawn = [...parts].filter(([name]) => name.endsWith(".svg"));
  expect(drawn).toHaveLength(1);
  expect(drawn[0]![1].toString("utf8")).toContain("北部");
});

test("a picture too tall for a slide goes over several at one readable size: every row once, its heads on each", async () => {
  const words =
    "Between 1.6 less and 6.2 more of every ¥100 is recovered than with the mix of other methods. ".repeat(3);
  const plot = `<svg width="100%" height="28"><circle cx="50%" cy="14" r="4"></circle></svg>`;
  const tall = Array.from(
    { length: 30 },
    (_, at) => `<tr><th>Method ${at + 1}</th><td>${plot}</td><td>${words}</td></tr>`,
  );
  const html = `<h1>Pack</h1><section class="sheet"><h2>What works</h2><p>One sentence.</p>
    <figure class="interval-plot"><figcaption><span class="figure-title">Shares</span></figcaption>
    <table><thead><tr><th></th><th>Axis of shares</th><th></th></tr></thead>
    <tbody>${tall.slice(0, 20).join("")}</tbody>
    <tbody><tr><th colspan="3">Not compared</th></tr>${tall.slice(20).join("")}</tbody></table></figure></section>`;
  const parts = unzipped(
    await slideFile(slidesOf({ html, css: "" }), { font: "Inter", language: "en-GB", foot: "Recoup." }),
  );
  const drawn = [...parts].filter(([name]) => name.endsWith(".svg")).map(([, part]) => part.toString("utf8"));
  expect(drawn.length).toBeGreaterThan(1);
  const named = (text: string) => [...text.matchAll(/>(Method \d+)</g)].map(([, name]) => name);
  expect(drawn.flatMap(named)).toEqual(tall.map((_, at) => `Method ${at + 1}`));
  for (const part of drawn) {
    expect(part).toContain("Axis of shares");
    // What heads rows never ends a slide.
    expect(part).not.toMatch(/Not compared<\/text>(?!.*>Method)/s);
  }
  const scales = [...parts]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .flatMap(([, part]) => [...part.toString("utf8").matchAll(/<p:pic>.*?<a:ext cx="(\d+)"/gs)])
    .map(([, emu]) => Number(emu) / 914_400);
  // As wide as the slide's room.
  for (const inches of scales) expect(inches).toBeGreaterThan(12);
});

test("no slide holds a sentence alone: a picture that would fit the next one begins under it", async () => {
  const bars = Array.from(
    { length: 21 },
    (_, at) => `<tr><th>Branch ${at + 1}</th><td><svg width="100%" height="16"></svg></td></tr>`,
  );
  const html = `<h1>Pack</h1><section class="sheet"><h2>What to do next</h2><p class="lead">${"A long sentence. ".repeat(20)}</p>
    <figure class="bar-list"><figcaption><span class="figure-title">By branch</span></figcaption>
    <table><tbody>${bars.join("")}</tbody></table></figure></section>`;
  const read = slidesOf({ html, css: "" });
  const [picture] = read.slides[0]!.parts.filter(({ kind }) => kind === "picture") as { height: number }[];
  // Too high for what is left of the first slide, not for one of its own.
  expect(picture!.height / 96).toBeGreaterThan(6.3);
  expect(picture!.height / 96).toBeLessThan(7.6);
  const parts = unzipped(await slideFile(read, { font: "Inter", language: "en-GB", foot: "Recoup." }));
  const pictures = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  for (const [name, part] of pictures) expect(part.toString("utf8"), name).toContain("<p:pic>");
  const drawn = [...parts].filter(([name]) => name.endsWith(".svg")).map(([, part]) => part.toString("utf8"));
  const named = drawn.flatMap((svg) => [...svg.matchAll(/>Branch (\d+)</g)].map(([, at]) => Number(at)));
  expect(named).toEqual(bars.map((_, at) => at + 1));
});

/** The archive by its central directory. */
function unzipped(file: Uint8Array): Map<string, Buffer> {
  const all = Buffer.from(file);
  const end = all.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = all.readUInt32LE(end + 16);
  const parts = new Map<string, Buffer>();
  for (let left = all.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength] = [
      all.readUInt16LE(at + 10),
      all.readUInt32LE(at + 20),
      all.readUInt16LE(at + 28),
    ];
    const local = all.readUInt32LE(at + 42);
    const from = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    const bytes = all.subarray(from, from + size);
    parts.set(
      all.toString("utf8", at + 46, at + 46 + nameLength),
      method === 8 ? inflateRawSync(bytes) : bytes,
    );
    at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return parts;
}
