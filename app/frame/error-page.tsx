import { isRouteErrorResponse, Link, useLocation, useRouteError } from "@remix-run/react";
import { BeingComputed } from "../components/being-computed";
import type { Words } from "../words/shape";
import { words } from "../words/words";
import { useRequestFacts } from "./request-context";
import { useFormat } from "./use-format";

/**
 * What happened, what was kept, what to do, and the number under which the log says more. A loader that answers 202 has
 * not failed: its figures are still being computed.
 */
export function ErrorPage() {
  const error = useRouteError();
  const format = useFormat();
  const { errors } = words(format.language);
  if (isRouteErrorResponse(error) && error.status === 202)
    return <BeingComputed format={format} progress={error.data} heading="h1" />;
  const expected = isRouteErrorResponse(error) && error.status < 500;
  return (
    <article className="error-page">
      <h1>{expected ? expectedTitle(error.status, errors) : errors.failureTitle}</h1>
      {expected ? <p>{sentenceOf(error.data) ?? errors.notFound}</p> : <Failure errors={errors} />}
      <p>
        <Link to="/">{errors.toOverview}</Link>
      </p>
    </article>
  );
}

function Failure({ errors }: { errors: Words["errors"] }) {
  const { requestId, locationKey } = useRequestFacts();
  const { key, pathname, search } = useLocation();
  // The document's number names this failure only while the reader has not gone on from that document.
  const idIsOfThisPage = key === locationKey && requestId !== "";
  return (
    <>
      <p>
        {errors.failure} {errors.kept}
      </p>
      <p>
        {idIsOfThisPage ? errors.whatToDo : errors.whatToDoWithoutId}{" "}
        {idIsOfThisPage && <code>{requestId}</code>}
      </p>
      <p>
        <a href={pathname + search}>{errors.tryAgain}</a>
      </p>
    </>
  );
}

function expectedTitle(status: number, errors: Words["errors"]): string {
  if (status === 404) return errors.notFoundTitle;
  return status === 400 ? errors.badRequestTitle : errors.forbiddenTitle;
}

/** Loaders throw their sentence as the body of the response, as text or as `{message}`. */
function sentenceOf(data: unknown): string | null {
  if (typeof data === "string" && data !== "") return data;
  const message = (data as { message?: unknown } | null)?.message;
  return typeof message === "string" ? message : null;
}
