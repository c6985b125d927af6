/** Whose question comes next: visitors take turns, and what the server asks by itself goes last. */

/** What the server asks by itself: it goes last, and gives way to every visitor. */
export const NOBODY = "nobody: the server itself";

interface Queued {
  /** Grows with each question. */
  id: number;
  visitors: ReadonlySet<string>;
}

export function turns<Job extends Queued>() {
  /** Visitor → when he was served last; those never served come first. */
  const servedAt = new Map<string, number>();
  let clock = 0;

  const isOfNobody = ({ visitors }: Queued) => [...visitors].every((visitor) => visitor === NOBODY);
  const people = ({ visitors }: Queued) => [...visitors].filter((visitor) => visitor !== NOBODY);

  return {
    isOfNobody,
    /** The job is being done: everybody who waits for it has had his turn. */
    took(job: Job): void {
      clock += 1;
      for (const visitor of people(job)) servedAt.set(visitor, clock);
    },
    /** In the order of their turns, as if each visitor were served one job, then the next visitor. */
    inTurn(waiting: readonly Job[]): Job[] {
      const served = new Map(servedAt);
      let later = clock;
      const left = [...waiting].sort((one, other) => one.id - other.id);
      const ordered: Job[] = [];
      const since = (job: Job) =>
        isOfNobody(job)
          ? Number.POSITIVE_INFINITY
          : Math.min(...people(job).map((visitor) => served.get(visitor) ?? 0));
      while (left.length > 0) {
        const next = left.reduce((best, job) => (since(job) < since(best) ? job : best));
        left.splice(left.indexOf(next), 1);
        ordered.push(next);
        later += 1;
        for (const visitor of people(next)) served.set(visitor, later);
      }
      return ordered;
    },
    /** Who has long had nothing to wait for is forgotten. */
    forget(waiting: readonly Job[]): void {
      const here = new Set(waiting.flatMap(people));
      for (const visitor of servedAt.keys()) if (!here.has(visitor)) servedAt.delete(visitor);
    },
  };
}
