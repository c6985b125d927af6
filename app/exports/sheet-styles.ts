/** How cells look in a workbook; what they hold stays exact. */
import { minorDigits } from "~/domain/minor-digits";
import type { ColumnKind } from "~/domain/report";
import { escaped, FIRST_NUMBER, PLAIN } from "./sheet-xml";

const COUNT = "#,##0";
const DATE = "yyyy-mm-dd";
const MONTH = "yyyy-mm";

const NUMBER_FORMATS: Partial<Record<ColumnKind, string>> = {
  money: COUNT,
  count: COUNT,
  minutes: COUNT,
  share: "0.0%",
  points: "+0.0%;-0.0%",
  number: "0.00",
};

/** Amounts with the decimals of their currency. */
const withDecimals = (digits: number) => (digits === 0 ? COUNT : `${COUNT}.${"0".repeat(digits)}`);
const MOST_DIGITS = 4;

const FORMATS = [
  ...new Set([
    ...Object.values(NUMBER_FORMATS),
    ...Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => withDecimals(digits)),
    DATE,
    MONTH,
  ]),
];
/** Numbers below belong to Excel's own formats. */
const FIRST_FORMAT = 164;

function styleOfFormat(format: string): number {
  return FIRST_NUMBER + FORMATS.indexOf(format);
}

/** Of values as machines read them. */
export function styleOf(kind: ColumnKind): number {
  const format = NUMBER_FORMATS[kind];
  return format === undefined ? PLAIN : styleOfFormat(format);
}

/** Of amounts in whole units. */
export function moneyStyle(currency: string): number {
  return styleOfFormat(withDecimals(Math.min(minorDigits(currency), MOST_DIGITS)));
}

export function dateStyle(kind: "date" | "month"): number {
  return styleOfFormat(kind === "date" ? DATE : MONTH);
}

/** Plain, bold for heads, a title, text of several lines, and one style for each format of numbers, in their order. */
export function stylesXml(xml: string, main: string): string {
  const formats = FORMATS.map(
    (format, place) => `<numFmt numFmtId="${FIRST_FORMAT + place}" formatCode="${escaped(format)}"/>`,
  );
  const numbers = FORMATS.map(
    (_, place) =>
      `<xf numFmtId="${FIRST_FORMAT + place}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const title = `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>`;
  const wrapped = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  const font = `<sz val="11"/><name val="Calibri"/><family val="2"/>`;
  const head = `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  return `${xml}<styleSheet xmlns="${main}"><numFmts count="${FORMATS.length}">${formats.join("")}</numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length + FIRST_NUMBER}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${head}${title}${wrapped}${numbers.join("")}</cellXfs></styleSheet>`;
}
