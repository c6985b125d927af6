import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectedFailure, runStep } from "./run-step.mjs";

/** Installs the packages of the lockfile when node_modules is absent or holds other versions. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  // The build needs the development packages even where NODE_ENV=production would leave them out.
  const code = await runStep(
    root,
    "Installing the packages of package-lock.json (a minute or two, once)",
    "npm",
    ["ci", "--include=dev", "--no-audit", "--no-fund"],
  );
  if (code !== 0) throw expectedFailure("The packages could not be installed; see npm's messages above.");
}

function isInstalled(root) {
  const modules = join(root, "node_modules");
  const folder = lstatSync(modules, { throwIfNoEntry: false });
  if (folder?.isSymbolicLink()) return true; // a linked folder is its owner's matter
  const wanted = join(root, "package-lock.json");
  const found = join(modules, ".package-lock.json");
  const foundStat = lstatSync(found, { throwIfNoEntry: false });
  if (!foundStat) return false;
  // A checkout renews the lockfile's time without changing it: only then are the versions compared.
  return foundStat.mtimeMs >= lstatSync(wanted).mtimeMs || sameVersions(wanted, found);
}

function sameVersions(wanted, found) {
  const installed = JSON.parse(readFileSync(found, "utf8")).packages;
  return Object.entries(JSON.parse(readFileSync(wanted, "utf8")).packages).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}
