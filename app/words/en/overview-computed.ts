/** How the overview is computed: only the server draws it. */
export const overviewComputed = {
  says: "Receipts count in the month of their own date, less reversals, and are compared with the same number of complete months just before; the incomplete month is excluded. The recovery rate is for cases by month of default, the latest with complete follow-up. Outstanding and risks are as of the cut-off date, whatever period is selected.",
  saysNot:
    "It does not show why money was received: methods, regions and causes have different cases, and these amounts are not adjusted for that. Their own pages compare at the same case mix, with the remaining uncertainty.",
};
