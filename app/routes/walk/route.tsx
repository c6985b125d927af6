import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { FitsWaiting } from "~/components/fits-waiting";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { packOf } from "~/reports/pack/pack.server";
import riskStyles from "~/styles/at-risk.css";
import effectStyles from "~/styles/effects.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import packStyles from "../pack/pack.css";
import styles from "./walk.css";
import { walkMarkup, walkTitle } from "./walk-markup.server";
import { WalkPage } from "./walk-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const links: LinksFunction = () =>
  [effectStyles, riskStyles, packStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const pack = await packOf(visit);
  return json({
    title: walkTitle(visit.language),
    waiting: pack.waiting,
    ...walkMarkup(pack, request),
  });
}

export const clientLoader = withWords("planPage");

/** The board pack on a wall: one sheet at a time, by key, button or clock. */
export default function Walk() {
  const format = useFormat();
  const { waiting, head, slides } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const ending = new AbortController();
    import("./turn-sheets").then(({ turnSheets }) => {
      if (!ending.signal.aborted) turnSheets(document, revalidate, ending.signal);
    });
    return () => ending.abort();
  }, [revalidate]);
  return (
    <>
      {waiting && <FitsWaiting format={format} waiting={waiting} text={words(format.language).planPage} />}
      <WalkPage head={head} slides={slides} />
    </>
  );
}
