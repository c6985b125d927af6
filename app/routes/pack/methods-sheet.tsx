import { Headline } from "~/components/headline";
import { methodsHeadline } from "~/components/methods/methods-headline";
import { MethodsPicture } from "~/components/methods/methods-picture";
import type { PackProps } from "./pack-props";
import { Sheet } from "./sheet";

/** Which method recovers more on comparable cases. */
export function MethodsSheet({ format, text, pack }: PackProps) {
  const { methods } = pack;
  return (
    <Sheet title={text.methods}>
      {methods.rows.length > 0 && (
        <>
          <Headline language={format.language} sentences={methodsHeadline(format, methods)} />
          <MethodsPicture format={format} report={methods} lostAtMost={text.lostAtMost} />
        </>
      )}
    </Sheet>
  );
}
