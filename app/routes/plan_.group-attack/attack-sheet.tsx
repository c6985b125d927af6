import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { attackSheetAnchor } from "~/components/attack-sheet-anchor";
import { breachText } from "~/components/breach-text";
import { caseAddress } from "~/domain/export-formats";
import type { AttackSheets } from "~/domain/plan/attack-sheet";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { AttackSheetWords } from "~/words/en/attack-sheet";

export interface SheetFacts {
  code: string;
  borrower: string;
  /** The lead first. */
  officers: readonly string[];
  window: string;
  minutes: number;
  gain: string;
  /** Empty where it is not known any more. */
  why: string;
  instead: string;
  note: string | null;
  /** What was written last about the case; null: nothing. */
  written: string | null;
}

interface AttackSheetProps {
  format: Format;
  text: AttackSheetWords;
  sheets: Pick<AttackSheets, "names" | "rules" | "rulesOf">;
  facts: SheetFacts;
}

/** Lines of the course of an attack. */
const DAYS = 5;

/** One group attack on one page: who, when and why; the plan to fill in; when to stop; the result. */
export function AttackSheet({ format, text, sheets, facts }: AttackSheetProps) {
  const id = useId();
  const { language } = format;
  const name = (code: string) => inLanguage(sheets.names.officer[code], language) ?? code;
  const [lead = "", ...team] = facts.officers.map(name);
  const say = text.facts;
  return (
    <section className="attack-sheet" id={attackSheetAnchor(facts.code)} aria-labelledby={id}>
      <h2 id={id}>
        <Link to={caseAddress(facts.code)}>{facts.code}</Link> {facts.borrower}
      </h2>
      {facts.note !== null && <p>{facts.note}</p>}
      {facts.written !== null && <p>{facts.written}</p>}
      <dl>
        <Fact label={say.lead}>{lead}</Fact>
        <Fact label={say.team}>{team.join(marks(language).list)}</Fact>
        <Fact label={say.window}>{facts.window}</Fact>
        <Fact label={say.hours}>{format.minutes(facts.minutes)}</Fact>
        <Fact label={say.gain}>{facts.gain}</Fact>
        {facts.why !== "" && <Fact label={say.why}>{facts.why}</Fact>}
        {facts.instead !== "" && <Fact label={say.instead}>{facts.instead}</Fact>}
      </dl>
      <h3>{text.planTitle}</h3>
      {[text.aim, text.known, text.offer].map((label) => (
        <p key={label} className="fill-in">
          {label}
        </p>
      ))}
      <FillIn heads={text.roles}>
        {facts.officers.map((code, place) => (
          <tr key={code}>
            <th scope="row">{name(code)}</th>
            <td>{place === 0 ? text.leadRole : (text.otherRoles[place - 1] ?? "")}</td>
            <td />
          </tr>
        ))}
      </FillIn>
      <FillIn heads={text.days}>
        {Array.from({ length: DAYS }, (_, day) => (
          <tr key={day}>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </FillIn>
      <div className="attack-rules">
        <div>
          <h3>{text.stopTitle}</h3>
          <ul>
            {text.stop.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{text.rulesTitle(inLanguage(sheets.rulesOf, language))}</h3>
          <ul>
            {sheets.rules.map((rule) => (
              <li key={rule.kind}>{breachText(rule, language)}</li>
            ))}
          </ul>
        </div>
      </div>
      <h3>{text.resultTitle}</h3>
      <div className="attack-result">
        {text.result.map((label) => (
          <p key={label} className="fill-in">
            {label}
          </p>
        ))}
      </div>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A table whose empty cells are written by hand. */
function FillIn({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <table className="fill-in-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
