/** Steps that a plan proposes, by the code that files hold: a method, another officer, or both. */
import { ANOTHER_OFFICER_NAMES } from "~/words/another-officer";
import { METHODS } from "../methods";
import type { Bilingual } from "../text";
import { PROPOSABLE_METHODS } from "./proposable";

export const ANOTHER_OFFICER = "personnel-rotation";

export const STEP_NAMES: Readonly<Record<string, Bilingual>> = Object.fromEntries([
  [ANOTHER_OFFICER, ANOTHER_OFFICER_NAMES.alone],
  ...METHODS.filter(({ code }) => PROPOSABLE_METHODS.includes(code)).flatMap(({ code, name }) => [
    [code, name],
    [
      `${ANOTHER_OFFICER};${code}`,
      {
        en: ANOTHER_OFFICER_NAMES.beginning.en.replace("#", name.en),
        zh: ANOTHER_OFFICER_NAMES.beginning.zh.replace("#", name.zh),
      },
    ],
  ]),
]);
