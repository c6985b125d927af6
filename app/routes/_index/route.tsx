import type { MetaFunction } from "@remix-run/node";
import { useFormat } from "~/frame/use-format";
import { words } from "~/words/words";

export const meta: MetaFunction = () => [{ title: "Recoup" }];

export default function Overview() {
  const { language } = useFormat();
  return (
    <header className="page-head">
      <h1>{words(language).pages.overview}</h1>
    </header>
  );
}
