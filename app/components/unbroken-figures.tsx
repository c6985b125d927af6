/** A sum below zero: English would break between the minus and the currency. */
const BELOW_ZERO = /(\u2212[^\s\d]+\d[\d.,]*)/;

/** A figure with the unit or the date that it belongs to: `3.52亿`, `2025年12月`. */
const FIGURE = /(\d[\d.,]*(?:%|万亿|[万亿元年天])?(?:\d+月)?(?:\d+日)?)/;

/** A sentence whose figures stay on one line: Chinese would break anywhere, even between a number and its unit. */
export function UnbrokenFigures({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  return (
    <>
      {text.split(/\p{Script=Han}/u.test(text) ? FIGURE : BELOW_ZERO).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} className="unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
