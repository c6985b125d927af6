/** Third parties of an activity, and whether the borrower agreed to each. */

/** Null: nothing is recorded of it. */
export interface Party {
  kind: string;
  hasConsent: boolean | null;
}

export interface RecordedParties {
  /** Codes joined by `;`; `none`: there was nobody. */
  thirdParty: string | null;
  /** To all of them; null where one is not recorded and none is refused. */
  consent: boolean | null;
  /** By party in their order, `1`, `0` or nothing, joined by `;`; null: one answer is of all. */
  consents: string | null;
}

/** None where nobody is recorded, or nobody was there. */
export function partiesOf({ thirdParty, consent, consents }: RecordedParties): Party[] {
  const each = consents?.split(";");
  return (thirdParty?.split(";") ?? []).flatMap((kind, at) => {
    if (kind === "none") return [];
    const answer = each?.[at];
    return [{ kind, hasConsent: each ? (answer ? answer === "1" : null) : consent }];
  });
}

/** Kinds of third parties over several activities, each once. @param joined codes joined by `;` and `,` */
export function partyKinds(joined: string | null): string[] {
  return [...new Set(joined?.split(/[;,]/) ?? [])].filter((kind) => kind !== "none");
}
