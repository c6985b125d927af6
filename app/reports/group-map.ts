/** Groups of a query by the id they were grouped by. */
export function byId<Key extends string, Group extends Partial<Record<Key, number>>>(
  groups: readonly Group[],
  key: Key,
): Map<number, Group> {
  return new Map(groups.map((group) => [group[key] ?? 0, group]));
}
