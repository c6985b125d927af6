/** What a request says of who asks, before any question is put. */
import { expect, test } from "vitest";
import { askerOf } from "~/visit.server";

const request = (headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request("http://localhost/methods", { headers, ...(signal && { signal }) });

test("another site's page has nothing begun; our own, an address typed in and a program have", () => {
  const mayBegin = (site?: string) => askerOf(request(site ? { "Sec-Fetch-Site": site } : {})).mayBegin;
  expect(mayBegin("cross-site")).toBe(false);
  for (const site of ["same-origin", "none", undefined]) expect(mayBegin(site), site).toBe(true);
});

test("who breaks off the request has gone", () => {
  const connection = new AbortController();
  const { signal } = askerOf(request({}, connection.signal));
  expect(signal?.aborted).toBe(false);
  connection.abort();
  expect(signal?.aborted).toBe(true);
});
