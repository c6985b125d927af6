/** JavaScript of a page's first load, gzipped as the server sends it, from the build's own manifest. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { LANGUAGES, type Language } from "~/domain/text";
import { type BenchRow, missingRow, valueRow } from "./bench-row";

/** The module that loads the chart library. */
const CHART = "app/components/trend-canvas.tsx";

const FIRST = { sign: "≤", bound: 110 } as const;
const WITH_CHART = { sign: "≤", bound: 230 } as const;

interface ManifestEntry {
  module: string;
  imports?: string[];
}

interface Route extends ManifestEntry {
  parentId?: string;
  path?: string;
  index?: boolean;
}

interface Manifest {
  entry: ManifestEntry;
  routes: Record<string, Route>;
  url: string;
}

/**
 * Two weights a page: what its document names; and that with what its modules load by themselves: its words, in the
 * language that weighs more, and its charts.
 */
export function weighFirstLoads(buildFolder: string): BenchRow[] {
  const folder = path.join(buildFolder, "public");
  const sources = readSources(buildFolder);
  const manifest = readManifest(folder);
  const pages = Object.entries(manifest.routes).filter(([, route]) => isPage(folder, route));
  if (pages.length === 0)
    return [missingRow("JavaScript of the first load", "the build has no pages", FIRST, "kB")];
  return pages.flatMap(([id]) => {
    const address = addressOf(manifest, id);
    const first = firstLoad(manifest, id);
    const later = [...loadedLater(folder, first)];
    const brought = wordsBrought(manifest, id);
    const inLanguage = LANGUAGES.map((language) =>
      kilobytes(folder, [
        ...first,
        ...later.filter((file) => isWanted(sources.get(file), language, brought)),
      ]),
    );
    const drawsChart = later.some((file) => sources.get(file) === CHART);
    return [
      valueRow(`JavaScript of the first load: ${address}`, kilobytes(folder, first), "kB", FIRST, "gzipped"),
      valueRow(
        `  with its words${drawsChart ? " and charts" : ""}: ${address}`,
        Math.max(...inLanguage),
        "kB",
        drawsChart ? WITH_CHART : null,
        "gzipped",
      ),
    ];
  });
}

/** The module that each built file begins with, where it begins with one. */
function readSources(buildFolder: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(buildFolder, "remix/metafile.js.json"), "utf8");
  const { outputs } = JSON.parse(text) as { outputs: Record<string, { entryPoint?: string }> };
  return new Map(
    Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
      entryPoint === undefined ? [] : [[file.replace(/^build\/public/, ""), entryPoint] as const],
    ),
  );
}

/** Not the words of another language, nor those of other pages: the way to every word is in every document. */
function isWanted(source: string | undefined, language: Language, brought: ReadonlySet<string>): boolean {
  const [, spoken, part = ""] = /^app\/words\/(\w+)\/([\w-]+)\.ts$/.exec(source ?? "") ?? [];
  return spoken === undefined || (spoken === language && brought.has(part));
}

/** The modules of words that the page and its parents ask for, as their sources say: `withWords("oneCase")`. */
function wordsBrought({ routes }: Manifest, id: string): ReadonlySet<string> {
  const brought = new Set(["common"]);
  for (let at: string | undefined = id; at !== undefined && at !== "root"; at = routes[at]?.parentId) {
    const [, parts = ""] = /withWords\(([^)]*)\)/.exec(readFileSync(`app/${at}/route.tsx`, "utf8")) ?? [];
    for (const [, part = ""] of parts.matchAll(/"(\w+)"/g)) brought.add(kebab(part));
  }
  return brought;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

function readManifest(publicFolder: string): Manifest {
  const assets = path.join(publicFolder, "assets");
  const name = readdirSync(assets).find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) throw new Error("weighFirstLoads requires a build with a manifest");
  const text = readFileSync(path.join(assets, name), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as Manifest;
}

/** Not what catches wrong addresses, nor a route without a component of its own (an action, a file). */
function isPage(publicFolder: string, { parentId, path: address = "", module }: Route): boolean {
  return (
    parentId !== undefined && !address.includes("*") && /\bas default\b/.test(textOf(publicFolder, module))
  );
}

/** The files that the document of a page names: the manifest, the entry, and its routes from the root down. */
function firstLoad(manifest: Manifest, id: string): Set<string> {
  const files = new Set([manifest.url]);
  const add = ({ module, imports = [] }: ManifestEntry) => {
    for (const file of [module, ...imports]) files.add(file);
  };
  add(manifest.entry);
  for (let route = manifest.routes[id]; route; route = manifest.routes[route.parentId ?? ""]) add(route);
  return files;
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)["`]((?:\/assets\/|\.{1,2}\/)[^"`]+\.js)["`]/g;

/** What those modules import on demand, and what that imports, without what is there already. */
function loadedLater(publicFolder: string, first: ReadonlySet<string>): Set<string> {
  const later = new Set<string>();
  const visit = (file: string) => {
    for (const [, target = ""] of textOf(publicFolder, file).matchAll(IMPORT)) {
      const found = path.posix.resolve(path.posix.dirname(file), target);
      if (first.has(found) || later.has(found)) continue;
      later.add(found);
      visit(found);
    }
  };
  for (const file of first) visit(file);
  return later;
}

function addressOf({ routes }: Manifest, id: string): string {
  return `/${routes[id]?.path ?? ""}`;
}

function kilobytes(publicFolder: string, files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(textOf(publicFolder, file)).length;
  return bytes / 1000;
}

function textOf(publicFolder: string, file: string): string {
  return readFileSync(path.join(publicFolder, file), "utf8");
}
