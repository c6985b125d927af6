/** On a phone there is no room beside the lines for their names. */
export function SeriesKey({ series }: { series: readonly { key: string; label: string }[] }) {
  return (
    <span className="series-key">
      {series.map(({ key, label }, index) => (
        <span key={key} className={`series-text series-${index + 1}`}>
          {label}
        </span>
      ))}
    </span>
  );
}
