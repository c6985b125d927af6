/** Questions that only the sample worker answers: what it does with each stands there. */
import type { Definition } from "~/answers/definition.server";
import type { Errand } from "~/answers/messages.server";
import { keyOf, type Question } from "~/answers/question";
import { EVERYTHING } from "~/domain/scope";

export const SAMPLE_NAMES = [
  "double",
  "gate",
  "gate-then-count",
  "statements",
  "deaf",
  "crash",
  "throw",
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export const SAMPLES = Object.fromEntries(
  SAMPLE_NAMES.map((name) => [
    name,
    {
      name,
      reads: [],
      settings: [],
      weight: "fits",
      isStored: false,
      answer: () => {
        throw new Error("answered by the worker only");
      },
    } satisfies Definition<unknown>,
  ]),
) as unknown as Readonly<Record<SampleName, Definition<unknown>>>;

/** @param report one of those above, or one that there is not */
export function sampleQuestion(report: string, input: unknown = null): Question {
  return { report, scope: EVERYTHING, filters: {}, settings: {}, code: JSON.stringify(input) };
}

export function errand(report: string, input: unknown = null, version = 0): Errand {
  const question = sampleQuestion(report, input);
  return { question, key: keyOf(question), version, isLong: false };
}
