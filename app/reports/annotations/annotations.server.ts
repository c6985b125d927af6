/** The notes on the time line that a choice of places and months shows. */
import type { Asked, Definition } from "~/answers/definition.server";
import type { Annotation } from "~/domain/annotations";
import { isoFromDay, monthOfDay } from "~/domain/calendar";
import { annotationRows } from "~db/queries/annotations";
import { CHOSEN } from "../reads";

export const annotationsShown: Definition<Annotation[]> = {
  name: "annotations",
  reads: CHOSEN,
  settings: ["annotations"],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(annotationsOf),
};

/** By day. Those of the whole bank always, those of a branch where it is among what was chosen and may be seen. */
export async function annotationsOf({
  store,
  selection,
  dictionaries,
}: Pick<Asked, "store" | "selection" | "dictionaries">): Promise<Annotation[]> {
  const { branch, region, fromMonth, toMonth } = selection;
  const notes = await annotationRows(store);
  return notes.flatMap(({ id, day, text, branchCode, writtenBy, writtenAt }) => {
    const month = monthOfDay(day);
    if ((fromMonth !== null && month < fromMonth) || (toMonth !== null && month > toMonth)) return [];
    const entry = branchCode === null ? undefined : dictionaries.branch.byCode.get(branchCode);
    const isChosen =
      branchCode === null ||
      ((branch?.includes(entry?.id ?? "") ?? true) && (region?.includes(entry?.within ?? "") ?? true));
    if (!isChosen) return [];
    return [
      {
        id,
        date: isoFromDay(day),
        text,
        branch: branchCode === null ? null : { code: branchCode, name: entry?.name ?? sameName(branchCode) },
        by: writtenBy,
        writtenOn: writtenAt.slice(0, "YYYY-MM-DD".length),
      },
    ];
  });
}

/** Of a branch that the portfolio no longer has. */
const sameName = (code: string) => ({ en: code, zh: code });
