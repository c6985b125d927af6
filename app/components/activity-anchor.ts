/** The id of an activity on the page of its case, and so the end of an address that leads to it. */
export function activityAnchor(activityId: string): string {
  return `activity-${activityId}`;
}
