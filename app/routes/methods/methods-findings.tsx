import { Headline } from "~/components/headline";
import { methodsHeadline } from "~/components/methods/methods-headline";
import { MethodsPicture } from "~/components/methods/methods-picture";
import { Reading } from "~/components/reading";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import type { Words } from "~/words/shape";

interface MethodsFindingsProps {
  format: Format;
  text: Words["methodsPage"];
  report: Report;
}

/** Which method comes first on comparable cases: in words, as a picture, and what may be concluded from it. */
export function MethodsFindings({ format, text, report }: MethodsFindingsProps) {
  return (
    <>
      <Headline language={format.language} sentences={methodsHeadline(format, report)} />
      <MethodsPicture format={format} report={report} />
      <Reading title={text.readingTitle} paragraphs={text.reading} />
    </>
  );
}
