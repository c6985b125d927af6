import type { MetaFunction } from "@remix-run/node";
import { useFormat } from "~/components/use-format";
import { words } from "~/words/words";

export const meta: MetaFunction = () => [{ title: "Recoup" }];

export default function Overview() {
  const { language } = useFormat();
  const { pages, descriptions } = words(language);
  return (
    <header className="page-head">
      <h1>{pages.overview}</h1>
      <p>{descriptions.overview}</p>
    </header>
  );
}
