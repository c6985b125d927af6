import type { Assumption } from "~/domain/report";
import type { MappingProfile } from "./mapping-profile.server";

/** What a profile supposes because its files do not say it. */
export function assumptionsOf(profile: MappingProfile | undefined): Assumption[] {
  return (profile?.tables ?? []).flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([field, filling]) =>
      typeof filling === "object" && "assumed" in filling ? [{ table, field, value: filling.assumed }] : [],
    ),
  );
}
