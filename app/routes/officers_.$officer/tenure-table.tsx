import { useId } from "react";
import { NumberHeads } from "~/components/number-heads";
import { WideTable } from "~/components/wide-table";
import type { OfficerProfile, TenureBand } from "~/domain/officer-profile";
import type { Format } from "~/format";
import type { OfficerWords } from "~/words/en/officer-comparison";
import { words } from "~/words/words";

interface TenureTableProps {
  format: Format;
  text: OfficerWords;
  profile: OfficerProfile;
  cutOffDate: string | null;
}

const DAYS_A_MONTH = 365.25 / 12;

/** How long the officer has held the open cases, and what came in at each length of tenure. */
export function TenureTable({ format, text: { one }, profile, cutOffDate }: TenureTableProps) {
  const id = useId();
  const bands = profile.tenure.filter(({ heldDays, openCases }) => heldDays + openCases > 0);
  if (bands.length === 0) return null;
  const unit = format.moneyUnit(Math.max(...bands.map(({ receivedMinor }) => Math.abs(receivedMinor))), 3);
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{one.tenureTitle}</span>
        <span className="figure-note">{one.tenureNote(format.date(cutOffDate))}</span>
      </figcaption>
      <WideTable labelledBy={id}>
        <NumberHeads
          first={one.tenure}
          heads={[
            one.openNow,
            one.caseMonths,
            words(format.language).table.withUnit(one.received, unit.label),
            one.perCaseMonth,
          ]}
        />
        <tbody>
          {bands.map((band) => (
            <tr key={band.fromDays}>
              <th scope="row">{bandText(band, format, one)}</th>
              <td className="number">{format.count(band.openCases)}</td>
              <td className="number">{format.count(band.heldDays / DAYS_A_MONTH)}</td>
              <td className="number">{unit.text(band.receivedMinor)}</td>
              <td className="number">
                {band.heldDays === 0
                  ? "–"
                  : format.money(Math.round(band.receivedMinor / (band.heldDays / DAYS_A_MONTH)))}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </figure>
  );
}

function bandText({ fromDays, toDays }: TenureBand, format: Format, one: OfficerWords["one"]): string {
  if (toDays === null) return one.over(format.days(fromDays - 1));
  return fromDays === 0
    ? one.upTo(format.days(toDays))
    : one.between(format.count(fromDays), format.days(toDays));
}
