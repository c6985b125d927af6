/** A letter as HTML: styles in the elements, because mail programs drop sheets of styles; no picture, no script. */
import { entryOf, type Language } from "~/domain/text";
import type { SendingWords } from "~/words/en/sending";
import type { Letter } from "./letter";
import type { LetterFoot } from "./letter-text";

const BODY = {
  margin: 0,
  padding: "24px",
  color: "#1d2329",
  background: "#ffffff",
  font: "15px/1.5 system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  maxWidth: "720px",
} as const;
const QUIET = { color: "#56606b", fontSize: "13px" } as const;
const LINE = { borderTop: "1px solid #d9dee3", padding: "6px 12px 6px 0", verticalAlign: "top" } as const;
const HEAD = { ...LINE, borderTop: "none", textAlign: "left", fontWeight: 600, fontSize: "13px" } as const;
const BUTTON = {
  display: "inline-block",
  padding: "8px 16px",
  background: "#1f4e79",
  color: "#ffffff",
  textDecoration: "none",
  borderRadius: "4px",
} as const;

interface LetterPageProps {
  letter: Letter;
  foot: LetterFoot;
  text: SendingWords;
  language: Language;
}

export function LetterPage({ letter, foot, text, language }: LetterPageProps) {
  const { title, sentences, figures, table, facts } = letter;
  return (
    <html lang={entryOf(language).tag}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={BODY}>
        <h1 style={{ fontSize: "20px", margin: "0 0 12px" }}>{title}</h1>
        {sentences.map((sentence, at) => (
          <p key={sentence} style={{ margin: "0 0 10px", fontSize: at === 0 ? "17px" : "15px" }}>
            {sentence}
          </p>
        ))}
        {figures.length > 0 && <Figures figures={figures} />}
        {table !== null && <Rows table={table} />}
        {foot.notes.map((note) => (
          <p key={note} style={QUIET}>
            {note}
          </p>
        ))}
        <p style={{ margin: "16px 0" }}>
          <a href={foot.openUrl} style={BUTTON}>
            {text.open}
          </a>
        </p>
        <table style={{ ...QUIET, borderCollapse: "collapse" }}>
          <tbody>
            {facts.map(({ label, text: said }) => (
              <tr key={label + said}>
                <th scope="row" style={{ ...LINE, textAlign: "left", fontWeight: 600 }}>
                  {label}
                </th>
                <td style={LINE}>{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p style={{ ...QUIET, marginTop: "20px" }}>
          {foot.why} <a href={foot.endUrl}>{text.endIt}</a>
        </p>
      </body>
    </html>
  );
}

function Figures({ figures }: Pick<Letter, "figures">) {
  return (
    <table style={{ borderCollapse: "collapse", margin: "12px 0" }}>
      <tbody>
        {figures.map(({ label, value, note }) => (
          <tr key={label}>
            <th scope="row" style={{ ...LINE, textAlign: "left", fontWeight: 400 }}>
              {label}
            </th>
            <td style={{ ...LINE, fontWeight: 600, whiteSpace: "nowrap" }}>{value}</td>
            <td style={{ ...LINE, ...QUIET }}>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ table }: { table: NonNullable<Letter["table"]> }) {
  const { heads, rows } = table;
  return (
    <table style={{ borderCollapse: "collapse", margin: "12px 0" }}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" style={HEAD}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("\n")}>
            {row.map((cell, at) => (
              <td key={heads[at]} style={LINE}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
