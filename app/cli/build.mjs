/** Fills build/: the Remix server and browser files, the server, worker and command-line bundles, and public/. */
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { expectedFailure, runStep } from "./run-step.mjs";
import { shrinkScripts } from "./shrink-scripts.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const BUNDLES = { server: "app/server.ts", worker: "app/worker.ts", cli: "app/cli/main.ts" };

rmSync(join(root, "build", "remix"), { recursive: true, force: true });
const code = await runStep(root, "", "remix", ["build"]);
if (code !== 0) throw expectedFailure("remix build failed");
shrinkScripts(join(root, "build", "public", "assets"));

const entries = Object.entries(BUNDLES).filter(([, source]) => existsSync(join(root, source)));
await bundle(root, Object.fromEntries(entries));
if (existsSync(join(root, "public"))) {
  cpSync(join(root, "public"), join(root, "build", "public"), { recursive: true });
}
