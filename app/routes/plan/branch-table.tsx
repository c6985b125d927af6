import { Link } from "@remix-run/react";
import { useId } from "react";
import { WideTable } from "~/components/wide-table";
import { codeAddress } from "~/domain/export-formats";
import { inLanguage } from "~/domain/text";
import type { PlanBodyProps } from "./plan-body-props";

/** What each branch would gain, on how many of its hours, and what its next hour is worth. */
export function BranchTable({ format, text, view }: PlanBodyProps) {
  const id = useId();
  const { branch, cases, gain, hours, capacity, hourValue } = text.branchColumns;
  return (
    <figure className="table-figure">
      <figcaption id={id}>
        <span className="figure-title">{text.branchesTitle}</span>
        <span className="figure-note">{text.branchesNote}</span>
      </figcaption>
      <WideTable labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">{branch}</th>
            {[cases, gain, hours, capacity, hourValue].map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.branches.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <Link to={codeAddress("/branches", one.code)}>{inLanguage(one.name, format.language)}</Link>
              </th>
              {[
                format.count(one.cases),
                format.money(one.gainMinor),
                format.minutes(one.usedMinutes),
                one.capacityMinutes === null ? text.unknownHours : format.minutes(one.capacityMinutes),
                one.hourValueMinor === null ? text.unknownHours : format.money(one.hourValueMinor),
              ].map((cell, index) => (
                <td key={index} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </figure>
  );
}
