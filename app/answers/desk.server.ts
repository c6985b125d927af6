/** Where questions are asked: the portfolio, what the environment decides, and what can be asked at all. */
import type { Store } from "~db/store";
import type { AnyDefinition, DeskSettings } from "./definition.server";
import type { Lane } from "./lane.server";
import type { Memory } from "./memory.server";
import type { UnderWay } from "./under-way.server";

export interface Desk {
  readonly store: Store;
  readonly settings: DeskSettings;
  readonly definitions: ReadonlyMap<string, AnyDefinition>;
  readonly memory: Memory;
  /** What is computed here and now. */
  readonly underWay: UnderWay;
  /** Null: everything is computed here. */
  readonly lane: Lane | null;
  now(): Date;
  /** A failure that fails no answer. */
  onTrouble(story: string): void;
}

/** `now`: what is there, and the rest is begun; `soon`: a short while is waited for it; `whole`: whatever it takes. */
export type Wish = "now" | "soon" | "whole";

/** Who asks, and how long he is there. */
export interface Asker {
  /** Aborts when he goes away. */
  signal?: AbortSignal;
  /** Visitors take turns; nobody in particular where it is not said. */
  visitor?: string;
  /** Whether he may have something begun that takes long: another site's page may not. */
  mayBegin?: boolean;
}

/** What is too long to hold at once: made piece by piece, as its reader takes them. */
export interface Flow {
  readonly name: string;
  /** @param desk on a store that ends with its reader */
  pieces(desk: Desk, input: unknown): AsyncIterable<string | Uint8Array>;
}
