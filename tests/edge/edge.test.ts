import { request as httpRequest } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type ListeningEdge, listeningEdge } from "./listening-edge";

let edge: ListeningEdge;
afterEach(() => edge.close());

describe("security headers", () => {
  test("let only own scripts run, with a nonce of each response's own", async () => {
    edge = await listeningEdge();
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(`${edge.url}/`)).headers.get("content-security-policy") ?? ""),
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).toContain("style-src 'self';");
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).not.toContain("unsafe");
  });

  test("stand on every answer, errors and files too", async () => {
    edge = await listeningEdge();
    for (const path of ["/", "/healthz", "/about.txt", "/assets/missing.js"]) {
      const { headers } = await fetch(edge.url + path);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("referrer-policy"), path).toBe("same-origin");
      expect(headers.get("permissions-policy"), path).toContain("camera=()");
      expect(headers.get("x-powered-by"), path).toBeNull();
    }
  });
});

describe("writes", () => {
  const post = (headers: Record<string, string>, method = "POST") =>
    fetch(`${edge.url}/imports`, { method, headers });

  test("from another site are refused with a sentence", async () => {
    edge = await listeningEdge();
    const foreign = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: `${edge.url}1` },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { "Sec-Fetch-Site": "cross-site", Origin: edge.url },
    ];
    for (const headers of foreign) {
      const response = await post(headers as Record<string, string>);
      expect(response.status, JSON.stringify(headers)).toBe(403);
      expect(await response.text()).toBe(
        "This change was refused because it was requested from another site. Nothing was changed.\n",
      );
    }
    expect((await post({ Origin: "https://evil.example" }, "DELETE")).status).toBe(403);
    const chinese = await post({ Origin: "https://evil.example", "Accept-Language": "zh-CN" });
    expect(await chinese.text()).toContain("已被拒绝");
  });

  test("of our own pages and of programs pass", async () => {
    edge = await listeningEdge();
    for (const headers of [{ Origin: edge.url, "Sec-Fetch-Site": "same-origin" }, { Origin: edge.url }, {}]) {
      expect((await post(headers as Record<string, string>)).status).toBe(200);
    }
  });

  test("reading is never refused for its origin", async () => {
    edge = await listeningEdge();
    const response = await fetch(edge.url, { headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(response.status).toBe(200);
  });
});

describe("host names", () => {
  /** fetch sets Host itself, so this asks by hand. */
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      httpRequest(edge.url, { headers: { Host: host } }, (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode));
      })
        .on("error", reject)
        .end();
    });

  test("of other sites are refused while the server listens to this computer alone", async () => {
    edge = await listeningEdge({ allowedHosts: ["recoup.example"] });
    expect(await statusFor("localhost:3000")).toBe(200);
    expect(await statusFor("[::1]:3000")).toBe(200);
    expect(await statusFor("recoup.example")).toBe(200);
    expect(await statusFor("evil.example")).toBe(403);
    expect(await statusFor("localhost.evil.example")).toBe(403);
  });

  test("are all answered once it listens to the network", async () => {
    edge = await listeningEdge({ host: "0.0.0.0" });
    expect(await statusFor("recoup.bank")).toBe(200);
  });
});

describe("/healthz", () => {
  test("is 200 when every check passes", async () => {
    edge = await listeningEdge({ healthChecks: { database: async () => 1 } });
    const response = await fetch(`${edge.url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok", checks: { database: "ok" } });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("is 503 and names what failed, while the reason stays in the log", async () => {
    const broken = () => {
      throw new Error("disk I/O error at /srv/recoup.db");
    };
    edge = await listeningEdge({ healthChecks: { database: broken, worker: () => 1 } });
    const response = await fetch(`${edge.url}/healthz`);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ status: "failing", checks: { database: "failed", worker: "ok" } });
    expect(text).not.toContain("disk");
    expect(JSON.stringify(edge.log)).toContain("disk I/O error");
  });
});

describe("request ids and the log", () => {
  test("a plain id is echoed, any other is replaced", async () => {
    edge = await listeningEdge();
    const idFor = async (id?: string) =>
      (await fetch(edge.url, { headers: id ? { "x-request-id": id } : {} })).headers.get("x-request-id");
    expect(await idFor("proxy-42.a")).toBe("proxy-42.a");
    expect(await idFor()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor("<b>x</b>")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor("x".repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("holds path and parameter names but no values and no case number", async () => {
    edge = await listeningEdge();
    const url = `${edge.url}/cases/C-1024.json?q=Wang&q=Li&from=2024-01`;
    await fetch(url, { headers: { "x-request-id": "r1" } });
    await expect.poll(() => edge.log.length).toBe(1);
    expect(edge.log[0]).toMatchObject({
      requestId: "r1",
      method: "GET",
      path: "/cases/:caseId",
      parameters: ["q", "from"],
      status: 200,
    });
    expect(edge.log[0]?.ms).toBeTypeOf("number");
    expect(JSON.stringify(edge.log)).not.toMatch(/Wang|C-1024|2024-01/);
  });

  test("an error reaches the log whole and the reader as a number", async () => {
    edge = await listeningEdge({
      pages: () => {
        throw new Error("no such table: cells");
      },
    });
    const response = await fetch(edge.url, { headers: { "x-request-id": "r2" } });
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("The request failed on our side. Number: r2\n");
    expect(JSON.stringify(edge.log)).toContain("no such table");
  });
});

describe("files and twins", () => {
  test("hashed files are kept for ever, others for an hour", async () => {
    edge = await listeningEdge();
    const hashed = await fetch(`${edge.url}/assets/app-ABC123.css`);
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await fetch(`${edge.url}/about.txt`)).headers.get("cache-control")).toBe("public, max-age=3600");
    expect((await fetch(`${edge.url}/assets/missing.js`)).status).toBe(404);
  });

  test.each([
    ["/methods.csv", "/twins/methods?format=csv"],
    ["/methods.xlsx?region=N&region=S", "/twins/methods?region=N&region=S&format=xlsx"],
    ["/cases/C%2F1.json?format=csv", "/twins/cases/C%2F1?format=json"],
    ["/methods.svg?picture=bar-list-1", "/twins/methods?picture=bar-list-1&format=svg"],
    ["/methods", "/methods"],
    ["/cases/C.1", "/cases/C.1"],
    ["/.csv", "/.csv"],
  ])("%s reaches the pages as %s", async (path, seen) => {
    edge = await listeningEdge();
    expect(await (await fetch(edge.url + path)).json()).toEqual({ method: "GET", url: seen });
  });

  test("only reading has twins", async () => {
    edge = await listeningEdge();
    const response = await fetch(`${edge.url}/methods.csv`, { method: "POST" });
    expect(await response.json()).toEqual({ method: "POST", url: "/methods.csv" });
  });
});

test("/metrics counts requests by page, and names no case", async () => {
  edge = await listeningEdge();
  await fetch(`${edge.url}/cases/C-secret`);
  await fetch(`${edge.url}/made-up`);
  const text = await (await fetch(`${edge.url}/metrics`)).text();
  expect(text).toContain('http_request_duration_seconds_count{page="cases",status="200"} 1');
  expect(text).toContain('http_request_duration_seconds_count{page="other",status="200"} 1');
  expect(text).not.toContain("secret");
});

describe("what a request carries", () => {
  const form = { "Content-Type": "application/x-www-form-urlencoded" };

  test("is refused by its length before it is read, unless it is an upload", async () => {
    edge = await listeningEdge({
      uploads: { "/imports/files": { mostBytes: 1 << 20, contentType: "multipart/form-data" } },
    });
    const large = await fetch(`${edge.url}/theme`, {
      method: "POST",
      headers: form,
      body: Buffer.alloc(20 << 20, "a"),
    });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain("This is more than may be sent here at once");
    const upload = (bytes: number) => {
      const body = new FormData();
      body.set("file", new File([Buffer.alloc(bytes)], "cases.csv"));
      return fetch(`${edge.url}/imports/files`, { method: "POST", body });
    };
    expect((await upload(900_000)).status).toBe(200);
    expect((await upload(2 << 20)).status).toBe(413);
  });

  test("is refused in another form than the page's, and without its length", async () => {
    edge = await listeningEdge();
    const send = (headers: Record<string, string>, body: RequestInit["body"], more: object = {}) =>
      fetch(`${edge.url}/theme`, { method: "POST", headers, body, ...more } as RequestInit);
    expect((await send({ "Content-Type": "application/json" }, "{}")).status).toBe(415);
    expect((await send({ "Content-Type": "text/plain" }, "theme=dark")).status).toBe(415);
    expect((await send(form, "theme=dark")).status).toBe(200);
    const stream = new Blob(["theme=dark"]).stream();
    expect((await send(form, stream, { duplex: "half" })).status).toBe(411);
  });
});
