/** The comparison as pages show it: ids become codes and names, as far as the reader may know them. */
import type { BranchStanding, OfficerComparison } from "~/domain/officer-comparison";
import type { FunnelPicture, NamedBranch, NamedCell, OfficerStanding } from "~/domain/officer-picture";
import { inLanguage, type Language } from "~/domain/text";
import type { Dictionaries, Dictionary } from "~db/queries/dictionaries";

/** Of an officer's home branch: may the reader see who it is? */
export type MayName = (homeBranchId: number | null) => boolean;

export function funnelPicture(
  comparison: OfficerComparison,
  dictionaries: Dictionaries,
  language: Language,
  mayName: MayName,
): FunnelPicture {
  const rated = comparison.officers.filter(({ ratio }) => ratio !== null);
  const dots = rated.map(({ officerId, expected, ratio, flag }) => {
    const entry = dictionaries.officer.byId.get(officerId);
    const isNamed = entry !== undefined && mayName(entry.within ?? null);
    return {
      officer: isNamed ? { code: entry.code, name: inLanguage(entry.name, language) } : null,
      expected,
      ratio: ratio!.estimate,
      flag: isNamed ? flag : null,
    };
  });
  return {
    dots,
    phi: comparison.phi,
    notRated: comparison.officers.length - rated.length,
    matured: comparison.matured,
    isPartlyAnonymous: dots.some(({ officer }) => officer === null),
  };
}

/** Null where the officer has no followed-up case. */
export function officerStanding(
  { officers, rated, phi, tauSquared, byCause, byMethod, branches }: OfficerComparison,
  { cause, method, branch }: Dictionaries,
  officerId: number,
): OfficerStanding | null {
  const score = officers.find((each) => each.officerId === officerId);
  if (!score) return null;
  const own = (cells: OfficerComparison["byCause"], dictionary: Dictionary): NamedCell[] =>
    cells
      .filter((cell) => cell.officerId === officerId)
      .map(({ officerId: _officer, groupId, ...cell }) => {
        const entry = dictionary.byId.get(groupId);
        const code = entry?.code ?? String(groupId);
        return { ...cell, code, name: entry?.name ?? { en: code, zh: code } };
      })
      .sort((one, other) => other.matured - one.matured || (one.code < other.code ? -1 : 1));
  const home = branches.filter(({ branchId }) => branchId === score.branchId);
  return {
    score,
    branch: namedBranches(home, branch)[0] ?? null,
    rated,
    phi,
    tauSquared,
    causes: own(byCause, cause),
    methods: own(byMethod, method),
  };
}

export function namedBranches(branches: readonly BranchStanding[], { byId }: Dictionary): NamedBranch[] {
  return branches.flatMap(({ branchId, ...standing }) => {
    const entry = byId.get(branchId);
    return entry ? [{ ...standing, code: entry.code, name: entry.name }] : [];
  });
}
