import { Headline } from "~/components/headline";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { NameOf } from "~/reports/namer.server";
import type { FlowWords } from "~/words/en/flows";
import { DowngradeTable } from "./downgrade-table";
import { PathTable } from "./path-table";
import { RollTable } from "./roll-table";
import { rolledYear } from "./rolled-year";
import { WayPicture } from "./way-picture";

export interface FlowsBodyProps {
  format: Format;
  text: FlowWords;
  flows: Report;
  paths: Report;
  sequences: Report;
  downgrades: Report;
  nameOf: NameOf;
}

/** A sentence, moves between classes, the ways that cases went. */
export function FlowsBody(props: FlowsBodyProps) {
  const { format, text, flows, paths, sequences, downgrades, nameOf } = props;
  const rolled = rolledYear(flows.rows);
  const { worse, paid, months } = rolled;
  const lead =
    worse === null || paid === null
      ? text.nothingRolled
      : text.lead(format.share(worse, 0.1), format.share(paid, 0.1), months);
  return (
    <>
      <Headline language={format.language} sentences={[flows.datesAssumed ? text.datesAssumed : lead]} />
      <RollTable format={format} text={text} rolled={rolled} cutOffDate={flows.cutOffDate} />
      {!flows.datesAssumed && <DowngradeTable format={format} text={text} report={downgrades} />}
      <WayPicture
        format={format}
        text={text}
        report={paths}
        methodName={(code) => inLanguage(nameOf("method", code), format.language)}
      />
      <PathTable format={format} text={text} report={sequences} />
    </>
  );
}
