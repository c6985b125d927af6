/** What banks and their systems call currencies. */

/** Also those of core banking systems. */
const NAMES: Readonly<Record<string, string>> = {
  rmb: "CNY",
  renminbi: "CNY",
  yuan: "CNY",
  人民币: "CNY",
  人民币元: "CNY",
  元: "CNY",
  "¥": "CNY",
  "01": "CNY",
  "156": "CNY",
  美元: "USD",
  美金: "USD",
  $: "USD",
  "14": "USD",
  "840": "USD",
  欧元: "EUR",
  "€": "EUR",
  "978": "EUR",
  港币: "HKD",
  港元: "HKD",
  "13": "HKD",
  "344": "HKD",
  日元: "JPY",
  日圆: "JPY",
  英镑: "GBP",
  "£": "GBP",
  "27": "JPY",
  "392": "JPY",
};

/** Currencies that a unit of amounts may name beside the names above; others are any three letters. */
const CODES = new Set(
  "CNY USD EUR GBP HKD JPY TWD MOP SGD AUD CAD CHF KRW INR VND THB MYR IDR PHP NZD".split(" "),
);

const isCode = (text: string): boolean => CODES.has(text);

/** Every currency there is. Some are words too (ALL, TOP), so one of those above must stand beside them. */
const ALL_CODES = new Set(Intl.supportedValuesOf("currency"));

/** Whether texts name currencies and nothing else. Numbers are codes of currencies only where a header says so. */
export function areCurrencies(texts: readonly string[]): boolean {
  const codes = texts.map((text) => (/^\d+$/.test(text) ? "" : codeOfName(text)));
  return codes.some(isCode) && codes.every((code) => isCode(code) || ALL_CODES.has(code));
}

/** ISO 4217 of a name or a code; "" for 元, which says nothing more; null for another word. */
export function currencyOfName(name: string): string | null {
  if (/^[元圆]$/.test(name)) return "";
  const code = codeOfName(name);
  return isCode(code) ? code : null;
}

/** As typed where nobody knows the name. Also where it is said twice: `CNY-人民币`, `156 人民币`. */
export function codeOfName(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const codeOf = (name: string) => NAMES[name.toLowerCase()] ?? name.toUpperCase();
  const parts = new Set(
    plain
      .split(/[\s()/_-]+/)
      .filter(Boolean)
      .map(codeOf),
  );
  const [only = ""] = parts;
  return parts.size === 1 && isCode(only) ? only : codeOf(plain);
}
