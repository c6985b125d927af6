/** What the page of targets shows, and its targets typed. By itself, because every module of the server that a route imports costs its scripts a file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { factsOf } from "~/components/still-page";
import { REPORTS } from "~/domain/reports";
import { filterChoices } from "~/reports/filter-choices.server";
import { besideTargets, targetsHead } from "~/reports/targets/beside-targets.server";
import { visitOf } from "~/visit.server";
import { targetAsked } from "~/writing/type-target.server";
import { targetsMarkup } from "./targets-markup.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const beside = await besideTargets(visit);
  return json({
    title: REPORTS.targets.title,
    ...factsOf(await targetsHead(visit, beside)),
    choices: await visit.require(filterChoices),
    markup: await targetsMarkup(visit, beside, request),
  });
}

/** Sets a target or withdraws a line; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await visitOf(request);
  const refused = await targetAsked(visit, await request.formData());
  if (refused === null) return redirect(`/targets${new URL(request.url).search}#targets-set`);
  return json(
    { markup: await targetsMarkup(visit, await besideTargets(visit), request, refused) },
    { status: 409 },
  );
}
