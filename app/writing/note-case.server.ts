/** A form's note on a case, or its withdrawal: checked, kept, and back to the page. The edge has refused other sites. */
import { json, redirect } from "@remix-run/node";
import { dayFromIso } from "~/domain/calendar";
import { LONGEST_NOTE_NAME, LONGEST_NOTE_TEXT, NOTES_ANCHOR } from "~/domain/case-notes";
import { caseAddress } from "~/domain/export-formats";
import { writtenText } from "~/domain/written-text";
import { caseReport } from "~/reports/case/case-report.server";
import { visitOf } from "~/visit.server";
import { noteWords } from "~/words/served-words.server";
import { addNote, withdrawNote } from "~db/queries/case-notes";

/** Of what was typed, so that it can be put right. */
const MOST_SHOWN = 5000;

/** Whether a form is about notes and not about the next step. */
export const isAboutNotes = (form: FormData): boolean => form.has("note-text") || form.has("withdraw");

/** 409 with a sentence where nothing was kept, 404 for a case that there is not, or that may not be seen. */
export async function noteCase(request: Request, form: FormData, code: string) {
  const visit = await visitOf(request);
  if ((await visit.require(caseReport, { code })) === null) throw new Response(null, { status: 404 });
  const say = noteWords(visit.language);
  const { refused } = say;
  const typed = (name: string) => String(form.get(name) ?? "");
  const refuse = (sentence: string) =>
    json({ sentence, typed: typed("note-text").slice(0, MOST_SHOWN) }, { status: 409 });
  const given = (name: string, what: string, most: number, isOneLine: boolean) => {
    const { text, wrong } = writtenText(typed(name), most, isOneLine);
    if (wrong === "too-long") return { refusal: refused.tooLong(what, most, [...typed(name).trim()].length) };
    return text === null ? { refusal: refused.unseen(what) } : { text };
  };
  const { store, now } = visit.desk;
  const at = now();
  const name = given("note-by", say.by, LONGEST_NOTE_NAME, true);
  if (name.refusal !== undefined) return refuse(name.refusal);
  const line = { code, by: name.text || null, at: at.toISOString() };
  if (form.has("withdraw")) {
    const id = Number(typed("withdraw"));
    const isThere = Number.isSafeInteger(id) && (await withdrawNote(store, { ...line, id }));
    return isThere ? redirect(`${caseAddress(code)}#${NOTES_ANCHOR}`) : refuse(refused.noNote);
  }
  const note = given("note-text", say.text, LONGEST_NOTE_TEXT, false);
  if (note.refusal !== undefined) return refuse(note.refusal);
  if (note.text === "") return refuse(refused.empty);
  const on = typed("note-on").trim();
  const day = dayFromIso(on);
  if (day === null) return refuse(refused.day(on.slice(0, LONGEST_NOTE_NAME)));
  // East of Greenwich a day begins earlier.
  if (day > dayFromIso(line.at.slice(0, on.length))! + 1) return refuse(refused.future(on));
  await addNote(store, { ...line, on, text: note.text });
  return redirect(`${caseAddress(code)}#${NOTES_ANCHOR}`);
}
