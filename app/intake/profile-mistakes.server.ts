/** What is wrong with the shape of a profile, in the words of somebody who writes one: the place, the key, what would be right. */
import { z } from "zod";
import { nearestWords } from "~/domain/nearest-words";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import type { Bilingual } from "~/domain/text";
import { conditionSchema, fieldSchema, mappingProfileSchema, mappingSchema } from "./mapping-profile.server";
import { type WrongMapping, wrongMapping } from "./wrong-mappings.server";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Every mistake of the shape, and of the tables as far as their shape is right; empty where there is none. */
export function shapeMistakes(content: unknown): WrongMapping[] {
  const issues = (locale: typeof z.locales.en) =>
    mappingProfileSchema.safeParse(content, { error: locale().localeError, reportInput: false }).error
      ?.issues ?? [];
  const zh = issues(z.locales.zhCN);
  const shape = issues(z.locales.en).flatMap((issue, place) =>
    mistakesOf(issue, valueAt(content, issue.path), zh[place]?.message ?? issue.message),
  );
  return shape.length === 0 ? [] : [...shape, ...mistakesBeside(content)];
}

/** `tables[1].fields.on` */
function placeOf(path: Path): string {
  const place = path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${String(step)}`))
    .join("");
  return place.replace(/^\./, "") || "(all)";
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as never)[step as never] : undefined,
    content,
  );
}

function mistakesOf(issue: Issue, value: unknown, messageZh: string): WrongMapping[] {
  const at = placeOf(issue.path);
  const one = (en: string, zh: string): WrongMapping[] => [{ at, says: { en, zh } }];
  switch (issue.code) {
    case "unrecognized_keys": {
      const { name, keys } = objectAt(issue.path);
      return issue.keys.map((key) => ({ at, says: noSuchKey(key, name, keys) }));
    }
    case "invalid_union":
      return issue.path.at(-2) === "fields" ? fieldMistakes(at, value) : one(...notOfKinds(value));
    case "invalid_type":
      return value === undefined ? one("is missing", "缺少此项") : one(...wrongType(issue.expected, value));
    case "invalid_value":
      return one(...notAmong(String(value), issue.values.map(String)));
    case "invalid_format":
      return issue.format === "date"
        ? one(
            `“${value}” is not a date; expected one such as 2024-01-31`,
            `“${value}”不是日期；应如 2024-01-31`,
          )
        : one(issue.message, messageZh);
    case "custom":
      return issue.path.at(-1) === "currency"
        ? one(...notAmong(String(value), Intl.supportedValuesOf("currency"), "ISO 4217"))
        : one(issue.message, messageZh);
    default:
      return one(issue.message, messageZh);
  }
}

/** What may stand in the object at a path. */
function objectAt(path: Path): { name: Bilingual; keys: string[] } {
  if (path.length === 0)
    return { name: { en: "a profile", zh: "映射配置" }, keys: Object.keys(mappingProfileSchema.shape) };
  if (path.at(-2) === "tables")
    return { name: { en: "a table", zh: "表" }, keys: Object.keys(mappingSchema.shape) };
  if (path.at(-2) === "where")
    return { name: { en: "a condition", zh: "条件" }, keys: Object.keys(conditionSchema.shape) };
  return { name: { en: "this", zh: "此项" }, keys: ["code", "name", "nameZh", "tag"] };
}

function noSuchKey(key: string, name: Bilingual, keys: readonly string[]): Bilingual {
  const nearest = nearestWords(key, keys)[0];
  return {
    en: `“${key}” is no key of ${name.en}; did you mean ${nearest}? Keys: ${keys.join(", ")}`,
    zh: `“${key}”不是${name.zh}的键；是否指 ${nearest}？可用：${keys.join("、")}`,
  };
}

/** The ways to fill a field, by the key that distinguishes them. */
const FILLINGS = ["column", "constant", "assumed", "template", "difference", "change"];
const BESIDE_COLUMN = ["values", "unit", "dateFormats", "strip", "empty"];

function fieldMistakes(at: string, value: unknown): WrongMapping[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{ at, says: wrongFilling(`${JSON.stringify(value)}`) }];
  const way = FILLINGS.find((key) => key in value);
  if (!way) {
    const key = Object.keys(value)[0];
    if (key === undefined) return [{ at, says: wrongFilling("{}") }];
    return [{ at, says: noSuchKey(key, { en: "a field", zh: "字段" }, FILLINGS) }];
  }
  const allowed = way === "column" ? [way, ...BESIDE_COLUMN] : [way];
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
  if (unknown.length > 0)
    return unknown.map((key) => ({
      at,
      says: noSuchKey(key, { en: `a field with ${way}`, zh: `含 ${way} 的字段` }, allowed),
    }));
  const inner = fieldSchema.options.find((option) => option instanceof z.ZodObject && way in option.shape);
  const issues = inner?.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) =>
    mistakesOf(issue, valueAt(value, issue.path), issue.message).map(({ at: within, says }) => ({
      at: `${at}.${within}`,
      says,
    })),
  );
}

function wrongFilling(written: string): Bilingual {
  return {
    en: `${written} fills no field; a field is "COLUMN" or {${FILLINGS.join(" | ")}}`,
    zh: `${written} 不能填充字段；字段应为 "列名" 或 {${FILLINGS.join(" | ")}}`,
  };
}

function wrongType(expected: string, value: unknown): [string, string] {
  if (expected === "string") return [`must be a text: "${value}"`, `应为文字："${value}"`];
  if (expected === "array") return ["expected a list: […]", "应为列表：[…]"];
  if (expected === "object" || expected === "record") return ["expected an object: {…}", "应为对象：{…}"];
  return [`expected ${expected}`, `应为 ${expected}`];
}

function notOfKinds(value: unknown): [string, string] {
  const written = JSON.stringify(value);
  return [
    `${written} is not understood here; --profile-schema says what may stand`,
    `此处不能为 ${written}；可填内容见 --profile-schema`,
  ];
}

/** Words for something that has another name here. */
const ALIASES: Readonly<Record<string, string>> = {
  gbk: "gb18030",
  gb2312: "gb18030",
  cp936: "gb18030",
  gb: "gb18030",
  utf8: "utf-8",
  ansi: "gb18030",
  wan: "万元",
  万: "万元",
  亿: "亿元",
  千: "千元",
  yuan: "元",
  percent: "%",
  rmb: "CNY",
  人民币: "CNY",
};

const MOST_LISTED = 20;

function notAmong(value: string, known: readonly string[], whole?: string): [string, string] {
  const alias = ALIASES[value.toLowerCase()];
  const nearest = alias && known.includes(alias) ? alias : nearestWords(value, known)[0];
  const all = known.length <= MOST_LISTED ? known : PORTFOLIO_TABLES.filter((table) => known.includes(table));
  const [en, zh] = [whole ?? all.join(", "), whole ?? all.join("、")];
  return [
    `“${value}” is not known; did you mean ${nearest}? Expected one of ${en}`,
    `“${value}”不在取值之内；是否指 ${nearest}？应为：${zh}`,
  ];
}

/** Mistakes of the tables beside those of their shape, so that all are reported in one round. */
function mistakesBeside(content: unknown): WrongMapping[] {
  const tables = valueAt(content, ["tables"]);
  if (!Array.isArray(tables)) return [];
  return tables.flatMap((table: unknown, place) => {
    const [where, fields] = [valueAt(table, ["where"]), valueAt(table, ["fields"])];
    if (typeof fields !== "object" || fields === null) return [];
    const right = mappingSchema.safeParse({
      ...(table as object),
      where: Array.isArray(where) ? where.filter((one) => conditionSchema.safeParse(one).success) : [],
      fields: Object.fromEntries(
        Object.entries(fields).filter(([, one]) => fieldSchema.safeParse(one).success),
      ),
    });
    return right.success ? wrongMapping(right.data, `tables[${place + 1}]`, Object.keys(fields)) : [];
  });
}
