/** Who is asking, and what they may see. Every loader and action begins here. */
import { EVERYTHING, type Scope } from "~/domain/scope";

/** Nobody has to sign in yet, and the server listens to this machine alone: everybody sees everything. */
export async function requireScope(_request: Request): Promise<Scope> {
  return EVERYTHING;
}
