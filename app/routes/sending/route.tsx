import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireScope } from "~/access/scope.server";
import { Still } from "~/components/still";
import { desk } from "~/desk.server";
import { documentTitle } from "~/frame/document-title";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { filterChoices } from "~/reports/filter-choices.server";
import { sendingAsked } from "~/sending/asked.server";
import { sendingView } from "~/sending/view.server";
import { readSettings } from "~/settings.server";
import { visitOf } from "~/visit.server";
import { sendingWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { savedViews } from "~/writing/saved-views.server";
import styles from "./sending.css";
import { sendingMarkup } from "./sending-markup.server";

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.sending);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ markup: await markup(request, null, {}) });
}

export async function action({ request }: ActionFunctionArgs) {
  await requireScope(request);
  const form = await request.formData();
  const { language } = await visitOf(request);
  const refused = await sendingAsked(form, {
    store: desk().store,
    mail: readSettings(process.env).mail,
    now: desk().now(),
    host: new URL(request.url).host,
    language,
    say: sendingWords(language),
  });
  if (refused === null) return redirect("/sending");
  const typed = Object.fromEntries(
    [...form].map(([key, value]) => [key, String(value).slice(0, MOST_TYPED)]),
  );
  return json({ markup: await markup(request, refused, typed) }, { status: 400 });
}

/** So much of a field is given back. */
const MOST_TYPED = 2000;

async function markup(
  request: Request,
  refused: string | null,
  typed: Record<string, string>,
): Promise<string> {
  const visit = await visitOf(request);
  const { language } = visit;
  const { store } = desk();
  const { mail, currency } = readSettings(process.env);
  const view = await sendingView({ store, mail, now: desk().now(), language, say: sendingWords(language) });
  const choices = await visit.require(filterChoices);
  const saved = savedViews(request).views;
  return sendingMarkup(language, currency, { view, choices, saved, refused, typed }, request);
}

export const clientLoader = withWords();

/** What is sent by itself, and which figures are watched. */
export default function Sending() {
  const { language } = useFormat();
  const shown = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          <h1>{words(language).pages.sending}</h1>
        </div>
      </header>
      <Still markup={(answered ?? shown).markup} />
    </>
  );
}
