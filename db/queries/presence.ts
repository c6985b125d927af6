/** Who was there on which days of an episode: days with their officers, the lead first. */
import { type SQL, sql } from "drizzle-orm";
import type { EpisodeProof } from "~/domain/fidelity";
import type { Dialect } from "../dialect";
import { stepOrder } from "./step-order";

export type Presence = EpisodeProof["presence"];

/** `day:lead;others` joined by `|`, over activities `a` of an episode `e`. */
export function joinedPresence({ joinedInOrder }: Dialect): SQL {
  return joinedInOrder(
    sql`a.day || ':' || coalesce(a.officer_id, e.officer_id) || coalesce(';' || a.other_officer_ids, '')`,
    "|",
    stepOrder("a"),
  );
}

export function presenceOf(joined: string | null): Presence {
  return (joined ?? "").split("|").map((day) => {
    const [on = "", officers = ""] = day.split(":");
    return { day: Number(on), officers: officers.split(";").filter((id) => id !== "" && id !== "0") };
  });
}
