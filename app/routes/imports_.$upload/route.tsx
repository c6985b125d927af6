import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLookAgain } from "~/components/look-again";
import { Still } from "~/components/still";
import { documentTitle } from "~/frame/document-title";
import { importsReport } from "~/reports/imports/imports-report.server";
import { uploads } from "~/uploads.server";
import { visitOf } from "~/visit.server";
import { uploadWords } from "~/words/served-words.server";
import address from "../imports/imports.css";
import { forgetLoadedFiles, uploadAsked } from "./upload-asked.server";
import { uploadMarkup } from "./upload-markup.server";
import { uploadView } from "./upload-view.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  documentTitle(matches, () => data?.title ?? "");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: address }];

/** Only who sees the whole portfolio may import; to others there is no such upload. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const id = params.upload ?? "";
  forgetLoadedFiles(uploads(), id);
  const view = visit.scope.kind === "everything" ? uploadView(uploads(), id) : null;
  if (view === null) throw new Response(null, { status: 404 });
  const { currency } = await visit.require(importsReport);
  const { name = "" } = view.facts.files[0] ?? {};
  return json({
    title: uploadWords(visit.language).title(name, view.facts.files.length - 1),
    markup: uploadMarkup({ filters: visit.filters, currency }, { view }, request),
    isUnderWay: view.job?.state === "waiting" || view.job?.state === "running",
  });
}

/** The next step; the edge has refused what another site asked for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const visit = await visitOf(request);
  const id = params.upload ?? "";
  if (visit.scope.kind !== "everything" || !uploads().has(id)) throw new Response(null, { status: 404 });
  const form = await request.formData();
  return redirect(
    uploadAsked({ store: uploads(), id, language: visit.language, now: new Date(context.askedAt), form }),
  );
}

const LOOK_AGAIN_MS = 1000;

export default function Upload() {
  const { title, markup, isUnderWay } = useLoaderData<typeof loader>();
  useLookAgain(markup, isUnderWay ? LOOK_AGAIN_MS : null);
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      <Still markup={markup} />
    </>
  );
}
