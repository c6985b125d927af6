import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Still } from "~/components/still";
import { desk } from "~/desk.server";
import { NO_FILTERS } from "~/domain/filters";
import { documentTitle } from "~/frame/document-title";
import { stillPart } from "~/frame/still-part.server";
import { withWords } from "~/frame/with-words";
import { requestLanguage } from "~/language.server";
import { endedBy, whatEnds } from "~/sending/ending.server";
import { sendingWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { EndBody } from "./end-body";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.sending);

const drawn = stillPart("end", EndBody, sendingWords);

/** Opened from a mail: nobody has to sign in, and nothing is ended by looking, for mail programs open links themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = requestLanguage(request);
  const sent = await whatEnds(desk().store, params.token ?? "");
  const { pathname, search } = new URL(request.url);
  const shown = { sent, action: pathname + search };
  const markup = drawn({ filters: { ...NO_FILTERS, lang: language }, currency: "CNY" }, shown, request);
  return json({ markup, title: sendingWords(language).endTitle }, { status: sent === null ? 404 : 200 });
}

/** The button, and the one click of mail programs (RFC 8058). */
export async function action({ params }: ActionFunctionArgs) {
  await endedBy(desk(), params.token ?? "");
  // Mail programs follow no redirect; a reader sees the loader's page.
  return json({ isEnded: true });
}

export const clientLoader = withWords();

/** Ends the mails of one receiver. */
export default function EndMails() {
  const { markup, title } = useLoaderData<typeof loader>();
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
