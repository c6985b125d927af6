/** Columns as they are added: the place of each one's group among the groups, and its name. */
export function namedColumns<Group extends string>(groups: readonly Group[]) {
  const groupOf: number[] = [];
  const names: string[] = [];
  /** @returns the column's number */
  const add = (group: Group, name: string): number => {
    groupOf.push(groups.indexOf(group));
    names.push(name);
    return groupOf.length - 1;
  };
  return { groupOf, names, add };
}
