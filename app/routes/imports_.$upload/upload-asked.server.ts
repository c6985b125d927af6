/** What the page's forms ask for: each a step that a folder beside the database remembers, so that the page may be left. */
import { rmSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { ImportLook } from "~/domain/import-look";
import type { Bilingual, Language } from "~/domain/text";
import { uploadField } from "~/domain/upload-form";
import { checkedProfile } from "~/intake/read-profile.server";
import { ENCODINGS } from "~/intake/recognise-encoding.server";
import { Refusal } from "~/intake/refusal.server";
import { correctedProfile, formAsLooked } from "~/intake/uploads/corrected-profile.server";
import { fittedMapping, keepMapping, keptMappings } from "~/intake/uploads/kept-mappings.server";
import { beginJob, jobState, leaveJob } from "~/intake/uploads/upload-jobs.server";
import type { UploadFacts, UploadStore } from "~/intake/uploads/upload-store.server";
import type { Notice } from "./upload-view.server";

interface Asked {
  store: UploadStore;
  id: string;
  language: Language;
  now: Date;
  form: FormData;
}

/** Where to go on: the page itself, or the list of imports where the upload is gone. */
export function uploadAsked(asked: Asked): string {
  const { store, id, language, now, form } = asked;
  const page = `/imports/${id}`;
  const facts = store.read<UploadFacts>(id, "facts");
  if (!facts) return "/imports";
  const wish = String(form.get("wish") ?? "");
  const isBusy = ["waiting", "running"].includes(jobState(store, id)?.state ?? "");
  if (wish === "stop") leaveJob(id);
  if (wish === "discard" && leaveJob(id)) {
    store.remove(id);
    return "/imports";
  }
  if (isBusy) return page;
  store.forget(id, "mistake");
  if (wish === "read") readAgain(asked, facts);
  if (wish === "apply") applyMapping(asked, facts);
  if (wish === "keep") keep(asked, facts);
  if (wish === "try") tryAsUnderstood(asked, facts);
  if (wish === "load" && store.read<{ outcome: string }>(id, "try")?.outcome === "dry-run")
    beginJob(store, id, "load", language, now);
  return page;
}

const LONGEST_NAME = 80;

function readAgain({ store, id, language, now, form }: Asked, facts: UploadFacts): void {
  const encodings = encodingsAsked(facts, form);
  const zone = String(form.get("zone") ?? "").trim() || undefined;
  const empty = String(form.get("empty") ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 50);
  const look = store.read<ImportLook>(id, "look");
  if (look) {
    const name = facts.mapping ?? nameOf(look, facts);
    const profile = correctedProfile(look, form, name);
    // Where nothing was corrected, what is said of the writing alone may lead to another look.
    if (!isDeepStrictEqual(profile, correctedProfile(look, formAsLooked(look), name))) {
      if (!isUsable({ store, id }, profile)) return;
      store.write(id, "profile", profile);
    }
  }
  store.write(id, "facts", { ...facts, choices: { encodings, zone, empty } } satisfies UploadFacts);
  beginJob(store, id, "look", language, now);
}

/** By the names of files; those left to be recognised are not there. */
function encodingsAsked({ files }: UploadFacts, form: FormData): UploadFacts["choices"]["encodings"] {
  const asked = files.flatMap(({ name }, place) => {
    const encoding = ENCODINGS.find((known) => known === form.get(uploadField.encoding(place)));
    return encoding ? [[name, encoding] as const] : [];
  });
  return asked.length > 0 ? Object.fromEntries(asked) : undefined;
}

function nameOf({ profile }: ImportLook, { files }: UploadFacts): string {
  const name = String(profile?.name ?? "");
  return name === "" || name === "draft" || name === "files"
    ? (files[0]?.name.replace(/\.\w+$/, "") ?? "files")
    : name;
}

/** Notes what is wrong with it; columns that are still missing are shown by the look itself. */
function isUsable({ store, id }: Pick<Asked, "store" | "id">, profile: Record<string, unknown>): boolean {
  try {
    checkedProfile(profile, String(profile.name), "begun");
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    notice({ store, id }, "mistake", error.sentence);
    return false;
  }
}

function notice({ store, id }: Pick<Asked, "store" | "id">, kind: Notice["kind"], says: Bilingual): void {
  store.write(id, "mistake", { kind, says } satisfies Notice);
}

/** Files in a shape of their own are tried as they were understood, whether or not anybody corrected it. */
function tryAsUnderstood({ store, id, language, now }: Asked, facts: UploadFacts): void {
  const look = store.read<ImportLook>(id, "look");
  if (look?.profile && store.read(id, "profile") === null)
    store.write(id, "profile", { ...look.profile, name: facts.mapping ?? nameOf(look, facts) });
  beginJob(store, id, "try", language, now);
}

function applyMapping({ store, id, language, now, form }: Asked, facts: UploadFacts): void {
  const look = store.read<ImportLook>(id, "look");
  const kept = keptMappings(store.mappings).find(({ name }) => name === form.get("name"));
  const profile = kept && look && fittedMapping(kept, look.parts);
  if (!profile) return;
  store.write(id, "profile", profile);
  store.write(id, "facts", { ...facts, mapping: kept.name } satisfies UploadFacts);
  beginJob(store, id, "look", language, now);
}

function keep({ store, id, form }: Asked, facts: UploadFacts): void {
  const name = String(form.get("name") ?? "")
    .trim()
    .slice(0, LONGEST_NAME);
  const profile = store.read<ImportLook>(id, "look")?.profile;
  if (name === "" || !profile) return;
  keepMapping(store.mappings, { name, profile });
  store.write(id, "profile", { ...profile, name });
  store.write(id, "facts", { ...facts, mapping: name } satisfies UploadFacts);
  notice({ store, id }, "kept", { en: name, zh: name });
}

/** What was loaded is in the database; the files themselves are kept no longer. */
export function forgetLoadedFiles(store: UploadStore, id: string): void {
  if (store.read<{ outcome: string }>(id, "load")?.outcome === "loaded")
    rmSync(store.filesFolder(id), { recursive: true, force: true });
}
