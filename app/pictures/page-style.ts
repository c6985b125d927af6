/** What a page's own style sheets make of its elements: pictures that leave the page keep their look, from one definition. */
import { compile } from "css-select";
import type { Element } from "domhandler";
import { parse, type Rule } from "postcss";

type Declared = ReadonlyMap<string, string>;

export interface PageStyle {
  /** As a browser would compute it, colours as plain ones; null where nothing is said. */
  value(element: Element, property: string): string | null;
}

/** Passed on to what lies within; custom properties are, too. */
const INHERITED = new Set([
  "color",
  "fill",
  "font-size",
  "font-weight",
  "stroke",
  "stroke-dasharray",
  "stroke-width",
  "text-align",
  "text-anchor",
]);

/** @param css of the page by day, in the order of its links; what holds on paper or by night alone is left out */
export function pageStyle(css: string): PageStyle {
  const rules = rulesOf(css);
  const known = new WeakMap<Element, Declared>();

  function declared(element: Element): Declared {
    const kept = known.get(element);
    if (kept) return kept;
    const parent = element.parent && "attribs" in element.parent ? element.parent : null;
    const all = new Map<string, string>();
    for (const [property, value] of parent ? declared(parent) : [])
      if (INHERITED.has(property) || property.startsWith("--")) all.set(property, value);
    const own = rules.filter(({ matches }) => matches(element));
    own.sort((one, other) => one.weight - other.weight);
    for (const { declarations } of own)
      for (const [property, value] of declarations) all.set(property, value);
    known.set(element, all);
    return all;
  }

  return {
    value(element, property) {
      const all = declared(element);
      const value = all.get(property);
      return value === undefined ? null : plainValue(value, all);
    },
  };
}

/** By their text: there are as many as pages link different ones. */
const READ = new Map<string, Matcher[]>();

function rulesOf(css: string): readonly Matcher[] {
  const known = READ.get(css);
  if (known) return known;
  const rules = parse(css).nodes.flatMap((node) => (node.type === "rule" ? matchers(node) : []));
  READ.set(css, rules);
  return rules;
}

interface Matcher {
  matches: (element: Element) => boolean;
  weight: number;
  declarations: readonly (readonly [property: string, value: string])[];
}

/** A rule's selectors one by one: those of what only a screen has (`:hover`, `::before`) match nothing here. */
function matchers(rule: Rule): Matcher[] {
  const declarations = rule.nodes.flatMap((node) =>
    node.type === "decl" ? [[node.prop, node.value] as const] : [],
  );
  return rule.selectors.flatMap((selector) => {
    try {
      return [{ matches: compile<Element, Element>(selector), weight: specificity(selector), declarations }];
    } catch {
      return [];
    }
  });
}

/** Ids before classes before names, as far as style sheets of one hand need it. */
function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return (
    count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[|:(?!is|not|has)/g) * 100 + count(/(?:^|[\s>+~(,])[a-z]/g)
  );
}

/** `var()` and `color-mix()` resolved, for programs that read pictures know neither. */
function plainValue(value: string, all: Declared): string {
  const known = value.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, other = "") => {
    const named = all.get(name);
    return named === undefined ? other : plainValue(named, all);
  });
  const [whole, one, share, other] =
    /color-mix\(\s*in srgb,\s*(\S+) ([\d.]+)%,\s*([^)]+)\)/.exec(known) ?? [];
  return whole ? known.replace(whole, mixed(one!, Number(share) / 100, other!.trim())) : known;
}

function mixed(one: string, share: number, other: string): string {
  if (one === "transparent") return other;
  const [a, b] = [channels(one), channels(other)];
  const parts = a.map((value, at) => Math.round(value * share + b[at]! * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** `#0072b2` or `#fff` → 0–255 each. */
function channels(colour: string): number[] {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
}
