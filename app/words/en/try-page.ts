/** What the pages of where to try say while their answer is being computed. */
export const tryPage = {
  computingWhy:
    "Past attempts are compared with comparable cases, and every open case is assessed; the result is kept until the next import.",
  failedTitle: "The suggestions could not be computed",
  failed: "Load the page again to retry; the server log gives the reason.",
  candidates: "Candidates",
};
