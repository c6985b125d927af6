import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { requireScope } from "~/access/scope.server";
import { Still } from "~/components/still";
import { desk } from "~/desk.server";
import { pagePictures } from "~/exports/picture-files.server";
import { withWords } from "~/frame/with-words";
import { requestLanguage } from "~/language.server";
import { pictureWords } from "~/words/served-words.server";
import styles from "./pictures.css";
import { picturesMarkup } from "./pictures-markup.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireScope(request);
  const { pathname, searchParams: search } = new URL(request.url);
  const language = requestLanguage(request);
  const asked = { page: pathname.slice("/pictures/".length), search, request, language, context };
  const found = await pagePictures(asked);
  return json({
    title: pictureWords(language).title(found.title),
    markup: await picturesMarkup(desk(), found, asked),
  });
}

export const clientLoader = withWords();

/** The pictures of a page as files: links for everybody, and with scripts also as PNG and on the clipboard. */
export default function Pictures() {
  const { title, markup } = useLoaderData<typeof loader>();
  useEffect(() => {
    import("./as-png").then(({ offerPng }) => offerPng(document));
  }, []);
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
        </div>
      </header>
      <Still markup={markup} />
    </>
  );
}
