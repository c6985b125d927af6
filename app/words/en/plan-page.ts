/** What the pages of the plan say in the browser. */
export const planPage = {
  mondayList: "Monday list",
  attackSheets: "Group attack sheets",
  computingWhy:
    "What each method changes on each case is estimated from all past episodes, then all next steps are chosen together. This can last a few minutes after an import; the result is kept until the next one.",
  failedTitle: "The plan could not be computed",
  failed: "Load the page again to retry; the server log gives the reason.",
  whyNow: {
    computingWhy:
      "What came up on every case, and when somebody acted on it, is read from the whole portfolio; the result is kept until the next import.",
    failedTitle: "The list could not be computed",
    failed: "Load the page again to retry; the server log gives the reason.",
  },
};
