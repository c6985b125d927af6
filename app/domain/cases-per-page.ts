/** Lines on a page of the list of cases. */
export const CASES_PER_PAGE = 50;
