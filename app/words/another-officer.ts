/** The step of a plan that is no method, as pages and files say it; `#` is the method that the other officer begins. */
export const ANOTHER_OFFICER_NAMES = {
  alone: { en: "Another officer", zh: "更换信贷员" },
  beginning: { en: "Another officer (#)", zh: "更换信贷员并采用#" },
};
