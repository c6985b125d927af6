import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Still } from "~/components/still";
import { ownAddress } from "~/domain/saved-views";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { requestLanguage } from "~/language.server";
import { viewWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { keptViews, savedViews } from "~/writing/saved-views.server";
import { viewAsked } from "./view-asked.server";
import { viewsMarkup } from "./views-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.views);

export async function loader({ request }: LoaderFunctionArgs) {
  const from = ownAddress(request.headers.get("Referer") ?? "", new URL(request.url).host);
  const shown = { saved: savedViews(request), from: from?.startsWith("/views") ? null : from, refused: null };
  return json({ markup: viewsMarkup(requestLanguage(request), shown, request) });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [language, saved] = [requestLanguage(request), savedViews(request)];
  const say = viewWords(language);
  const answer = viewAsked(saved, form, new URL(request.url).host, say);
  const cookie = "views" in answer ? keptViews(answer.views) : null;
  if (cookie !== null) return redirect("/views", { headers: { "Set-Cookie": cookie } });
  const refused = "refused" in answer ? answer.refused : say.addressTooLong;
  const shown = { saved, from: String(form.get("address") ?? ""), refused };
  return json({ markup: viewsMarkup(language, shown, request) }, { status: 400 });
}

export const clientLoader = withWords();

/** Addresses under names, one of them where this browser starts. */
export default function Views() {
  const { language } = useFormat();
  const shown = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          <h1>{words(language).pages.views}</h1>
        </div>
      </header>
      <Still markup={(answered ?? shown).markup} />
    </>
  );
}
