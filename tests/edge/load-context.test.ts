import type { ServerBuild } from "@remix-run/node";
import type { Response } from "express";
import pino from "pino";
import { expect, test } from "vitest";
import { loadContext } from "~/edge/load-context";

test("a request knows its number and its minute, read from the clock once", () => {
  const response = { locals: { nonce: "n", requestId: "r-1" } } as unknown as Response;
  const context = loadContext(
    response,
    pino({ level: "silent" }),
    () => new Date("2025-01-03T08:15:42.123Z"),
    { build: {} as ServerBuild, mode: "test" },
  );
  expect(context).toMatchObject({ nonce: "n", requestId: "r-1", askedAt: "2025-01-03T08:15Z" });
});
