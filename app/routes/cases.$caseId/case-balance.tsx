import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { ANCHORS } from "./anchors";

/** What is owed, as a sum to be redone by hand; each part leads to its lines. */
export function CaseBalance({ report, format }: { report: CaseReport; format: Format }) {
  const { balance: say } = words(format.language).oneCase;
  const { exposureMinor, chargedMinor, receivedMinor, outstandingMinor, setAsideMinor } = report.balance;
  const linked = (label: string, anchor: string, isThere: boolean) =>
    isThere ? <a href={`#${anchor}`}>{label}</a> : label;
  const money = format.moneyFull;
  return (
    <section className="case-balance" aria-labelledby="balance">
      <h2 id="balance">{say.title}</h2>
      <dl>
        <div>
          <dt>{say.exposure}</dt>
          <dd>{money(exposureMinor)}</dd>
        </div>
        <div>
          <dt>+ {linked(say.charged, ANCHORS.charges, report.charges.length > 0)}</dt>
          <dd>{money(chargedMinor)}</dd>
        </div>
        <div>
          <dt>− {linked(say.received, ANCHORS.receipts, report.receipts.length > 0)}</dt>
          <dd>{money(receivedMinor)}</dd>
        </div>
        <div className="sum">
          <dt>= {say.outstanding}</dt>
          <dd>{money(outstandingMinor)}</dd>
        </div>
      </dl>
      <p>
        {say.sentence(
          money(exposureMinor),
          money(chargedMinor),
          money(receivedMinor),
          money(outstandingMinor),
        )}
      </p>
      {setAsideMinor !== 0 && <p>{say.setAside(money(setAsideMinor))}</p>}
    </section>
  );
}
