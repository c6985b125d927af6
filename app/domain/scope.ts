/** What the one who asks may see. Today everybody sees everything; a branch head will see his branches. */
export type Scope =
  | { readonly kind: "everything" }
  | {
      readonly kind: "branches" /** Codes of the branches that may be seen. */;
      readonly branches: readonly string[];
    };

export const EVERYTHING: Scope = { kind: "everything" };
