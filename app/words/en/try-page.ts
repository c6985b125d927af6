/** What the pages of where to try say while their answer is worked out. */
export const tryPage = {
  computingWhy:
    "Past attempts are compared with like cases, and every open case is looked at; the answer is kept until the next import.",
  failedTitle: "It could not be worked out where to try what",
  failed: "Load the page again to try once more; the log tells why it failed.",
  candidates: "Candidates",
};
