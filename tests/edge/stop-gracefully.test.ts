import { Agent, get } from "node:http";
import { expect, test } from "vitest";
import { stopGracefully } from "~/edge/stop-gracefully";
import { listeningEdge } from "./listening-edge";

test("finishes what was asked, takes nothing new, then closes the rest", async () => {
  const story: string[] = [];
  const edge = await listeningEdge({
    pages: (_request, response) => {
      setTimeout(() => {
        story.push("answered");
        response.send("done");
      }, 150);
    },
  });
  const slow = fetch(edge.url).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = stopGracefully(edge.server, () => story.push("closed"));
  await expect(fetch(edge.url)).rejects.toThrow();
  expect(await slow).toBe("done");
  await stopped;
  expect(story).toEqual(["answered", "closed"]);
});

test("does not wait for connections that are merely kept alive", async () => {
  const edge = await listeningEdge();
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve) =>
    get(edge.url, { agent }, (response) => response.resume().on("end", resolve)),
  );
  const started = performance.now();
  await stopGracefully(edge.server);
  expect(performance.now() - started).toBeLessThan(2_000);
  agent.destroy();
});

test("loses patience with an answer that never ends", async () => {
  const edge = await listeningEdge({ pages: () => {} });
  const hanging = fetch(edge.url).catch((error: Error) => error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stopGracefully(edge.server, () => {}, 100);
  expect(await hanging).toBeInstanceOf(Error);
});
