/** From the codes that files write to the ids that rows carry; what is only mentioned is created with its code alone. */
import type { Database } from "../client";
import { UNKNOWN_ID } from "../dictionaries";
import { ownText } from "./own-text";
import type { RowVersions } from "./row-versions";

/** A method or cause of the bank's own, created at import. */
export interface NewCode {
  code: string;
  name?: string | undefined;
  nameZh?: string | undefined;
  /** Of a cause: ability, moral or other. */
  tag?: string | undefined;
}

export interface CodeBooks {
  region(code: string | null): number;
  /** A branch that has no region yet takes the one given; what is unknown is in no region. */
  branch(code: string | null, regionId: number): number;
  regionOfBranch(branchId: number): number;
  officer(code: string | null): number;
  borrowerKind(code: string | null): number;
  /** Creates the borrower where nobody has this code. */
  borrower(code: string): number;
  findBorrower(code: string): number | undefined;
  method(entry: NewCode): number;
  cause(entry: NewCode): number;
  findCase(code: string): number | undefined;
  borrowerOfCase(caseId: number): number;
  /** A known code that differs in small and capital letters only; looked for a limited number of times. */
  similarCase(code: string): string | undefined;
  similarBorrower(code: string): string | undefined;
}

/** Each search reads the whole table. */
const MOST_SEARCHES = 100;

export function codeBooks({ sqlite }: Database, batchId: number, versions: RowVersions): CodeBooks {
  const book = (table: string, columns: string, placeholders: string) => {
    const find = sqlite.prepare(`SELECT id FROM ${table} WHERE code = ?`).pluck();
    const create = sqlite.prepare(
      `INSERT INTO ${table} (code, batch_id${columns}) VALUES (?, ${batchId}${placeholders})`,
    );
    const ids = new Map<string, number>();
    const known = (code: string) => {
      const id = ids.get(code) ?? (find.get(code) as number | undefined);
      if (id !== undefined && !ids.has(code)) ids.set(ownText(code), id);
      return id;
    };
    return {
      known,
      id(code: string, ...details: (string | number | null)[]): number {
        const id = known(code);
        if (id !== undefined) return id;
        const created = Number(create.run(code, ...details).lastInsertRowid);
        ids.set(ownText(code), created);
        return created;
      },
    };
  };

  const similarCode = (table: string) => {
    const find = sqlite.prepare(`SELECT code FROM ${table} WHERE code = ? COLLATE NOCASE LIMIT 1`).pluck();
    let searches = 0;
    return (code: string) =>
      searches++ < MOST_SEARCHES ? (find.get(code) as string | undefined) : undefined;
  };

  const regions = book("regions", "", "");
  const branches = book("branches", ", region_id", ", ?");
  const officers = book("officers", ", branch_id", `, ${UNKNOWN_ID}`);
  const borrowerKinds = book("borrower_kinds", "", "");
  const borrowers = book("borrowers", ", kind_id", `, ${UNKNOWN_ID}`);
  const methods = book("methods", ", name, name_zh", ", ?, ?");
  const causes = book("causes", ", name, name_zh, tag", ", ?, ?, ?");

  const regionIdOfBranch = sqlite.prepare("SELECT region_id FROM branches WHERE id = ?").pluck();
  const setRegion = sqlite.prepare("UPDATE branches SET region_id = ? WHERE id = ?");
  const regionOfBranch = new Map<number, number>();
  const readRegionOfBranch = (branchId: number) => {
    const known = regionOfBranch.get(branchId) ?? (regionIdOfBranch.get(branchId) as number);
    regionOfBranch.set(branchId, known);
    return known;
  };

  const findCase = sqlite.prepare("SELECT id, borrower_id FROM recovery_cases WHERE code = ?").raw();
  const caseIds = new Map<string, number>();
  const borrowersOfCases = new Map<number, number>();
  let lastCase: { code: string | null; id: number } = { code: null, id: 0 };

  return {
    region: (code) => (code === null ? UNKNOWN_ID : regions.id(code)),
    branch: (code, regionId) => {
      if (code === null) return UNKNOWN_ID;
      const id = branches.id(code, regionId);
      if (id !== UNKNOWN_ID && regionId !== UNKNOWN_ID && readRegionOfBranch(id) === UNKNOWN_ID) {
        versions.keep("branches", id);
        setRegion.run(regionId, id);
        regionOfBranch.set(id, regionId);
      }
      return id;
    },
    regionOfBranch: readRegionOfBranch,
    officer: (code) => (code === null ? UNKNOWN_ID : officers.id(code)),
    borrowerKind: (code) => (code === null ? UNKNOWN_ID : borrowerKinds.id(code)),
    borrower: (code) => borrowers.id(code),
    findBorrower: borrowers.known,
    method: ({ code, name, nameZh }) => methods.id(code, name ?? null, nameZh ?? null),
    cause: ({ code, name, nameZh, tag }) => causes.id(code, name ?? null, nameZh ?? null, tag ?? "other"),
    findCase: (code) => {
      if (code === lastCase.code) return lastCase.id;
      const known = caseIds.get(code);
      if (known !== undefined) {
        lastCase = { code, id: known };
        return known;
      }
      const row = findCase.get(code) as [number, number] | undefined;
      if (!row) return undefined;
      caseIds.set(ownText(code), row[0]);
      borrowersOfCases.set(row[0], row[1]);
      return row[0];
    },
    borrowerOfCase: (caseId) => borrowersOfCases.get(caseId)!,
    similarCase: similarCode("recovery_cases"),
    similarBorrower: similarCode("borrowers"),
  };
}
