interface ReadingProps {
  title: string;
  paragraphs: readonly string[];
}

/** What may be concluded from the figures of a page and what may not: in sight, not folded away. */
export function Reading({ title, paragraphs }: ReadingProps) {
  return (
    <section className="reading">
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
