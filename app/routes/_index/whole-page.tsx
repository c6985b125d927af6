import { wholePageAddress } from "~/components/export-links";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import { words } from "~/words/words";

interface WholePageProps {
  format: Format;
  text: null;
  search: string;
}

/** All tables of the overview in one workbook. */
export function WholePage({ format: { language }, search }: WholePageProps) {
  return (
    <p className="onward">
      <a href={wholePageAddress("/overview", carriedSearch(search), language)} download>
        {words(language).pageHead.wholePage}
      </a>
    </p>
  );
}
