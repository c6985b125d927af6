import { build } from "esbuild";

/** Bundles TypeScript programs into build/, one file each; packages stay in node_modules. `entries`: name → source. */
export function bundle(root, entries) {
  return build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: "build",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}
