/** The filters that choose codes of a dictionary, and those that leave them out: one entry gives both. */
import {
  CODE_FILTER_KEYS,
  type CodeFilterKey,
  codes,
  codesLeftOut,
  type ExclusionOf,
  exclusionOf,
  type Filter,
  WITHOUT,
} from "./filter";
import type { Bilingual } from "./text";

interface CodeFilter {
  label: Bilingual;
  /** How a sentence says which are chosen, `#` for the names. */
  only: Bilingual;
  without: Bilingual;
}

const ENTRIES: Readonly<Record<CodeFilterKey, CodeFilter>> = {
  region: {
    label: { en: "Region", zh: "地区" },
    only: { en: "in #", zh: "#" },
    without: WITHOUT,
  },
  branch: {
    label: { en: "Branch", zh: "分支机构" },
    only: { en: "branch #", zh: "#" },
    without: { en: "without branch #", zh: "不含#" },
  },
  officer: {
    label: { en: "Officer", zh: "信贷员" },
    only: { en: "officer #", zh: "信贷员#" },
    without: { en: "without officer #", zh: "不含信贷员#" },
  },
  method: {
    label: { en: "Method", zh: "清收方法" },
    only: { en: "# only", zh: "仅#" },
    without: WITHOUT,
  },
  cause: {
    label: { en: "Cause of default", zh: "违约原因" },
    only: { en: "cause #", zh: "违约原因为#" },
    without: { en: "without cause #", zh: "不含违约原因#" },
  },
  security: {
    label: { en: "Security", zh: "担保方式" },
    only: { en: "security #", zh: "担保方式为#" },
    without: { en: "without security #", zh: "不含担保方式#" },
  },
  borrower_kind: {
    label: { en: "Kind of borrower", zh: "借款人类型" },
    only: { en: "borrowers #", zh: "借款人类型为#" },
    without: { en: "without borrowers #", zh: "不含借款人类型#" },
  },
  product: {
    label: { en: "Product", zh: "贷款产品" },
    only: { en: "product #", zh: "贷款产品为#" },
    without: { en: "without product #", zh: "不含贷款产品#" },
  },
};

type Codes = Filter<readonly string[]>;

export const CODE_FILTERS = Object.fromEntries(
  CODE_FILTER_KEYS.map((key) => [key, codes(key, { ...ENTRIES[key], pattern: ENTRIES[key].only })]),
) as unknown as Readonly<Record<CodeFilterKey, Codes>>;

export const CODE_EXCLUSIONS = Object.fromEntries(
  CODE_FILTER_KEYS.map((key) => [
    exclusionOf(key),
    codesLeftOut(key, { ...ENTRIES[key], pattern: ENTRIES[key].without }),
  ]),
) as unknown as Readonly<Record<ExclusionOf<CodeFilterKey>, Codes>>;
