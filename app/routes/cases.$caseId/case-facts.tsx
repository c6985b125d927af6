import type { ReactNode } from "react";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { type Fact, factGroups } from "./fact-groups";
import { Known } from "./known";

/** What the files say of borrower, loan and default, and how the case stands now. */
export function CaseFacts({ report, format }: { report: CasePageReport; format: Format }) {
  const { facts: say } = words(format.language).oneCase;
  return (
    <section className="case-facts" aria-label={say.title}>
      {factGroups(report, format).map(({ key, facts }) => (
        <div key={key}>
          <h2>{say.groups[key]}</h2>
          <dl>
            {facts.map((fact) => (
              <FactLine key={fact.label} fact={fact}>
                <Known language={format.language}>{fact.value}</Known>
              </FactLine>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function FactLine({ fact: { label, hint }, children }: { fact: Fact; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {hint && <span className="fact-hint">{hint}</span>}
      </dd>
    </div>
  );
}
