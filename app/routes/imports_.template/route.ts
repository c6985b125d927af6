import type { LoaderFunctionArgs } from "@remix-run/node";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { templateText } from "~/intake/write-templates.server";
import { requestLanguage } from "~/language.server";

/** One portfolio file with its headers and an example row, to fill in. */
export function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("table");
  const table = PORTFOLIO_TABLES.find((known) => known === asked);
  if (!table) throw new Response(null, { status: 404 });
  return new Response(templateText(table, requestLanguage(request)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${table}.csv"`,
    },
  });
}
