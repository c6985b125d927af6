import { Link } from "@remix-run/react";
import { searchWith } from "~/components/search-with";
import { JURISDICTIONS } from "~/domain/conduct/jurisdictions";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { ConductPageReport } from "~/reports/conduct/conduct-page-report.server";
import type { ConductWords } from "~/words/en/conduct";

interface JurisdictionChoiceProps {
  format: Format;
  text: ConductWords;
  page: ConductPageReport;
  search: string;
}

/** Whose rules: links, so that a choice can be mailed. */
export function JurisdictionChoice({ format, text, page, search }: JurisdictionChoiceProps) {
  return (
    <p className="jurisdictions">
      {text.rulesOf}{" "}
      {JURISDICTIONS.map((key) => (
        <Link
          key={key}
          to={`/conduct${searchWith(search, "jurisdiction", key)}`}
          aria-current={key === page.jurisdiction ? "true" : undefined}
        >
          {inLanguage(page.choices[key], format.language)}
        </Link>
      ))}
    </p>
  );
}
