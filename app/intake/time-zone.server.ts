/** The zone in which a bank works: moments that say their own offset become its local time. */
export interface TimeZone {
  /** As it was given: `+08:00`, `Asia/Shanghai`. */
  name: string;
  /** Minutes that local time is ahead of UTC at a moment, given in minutes since 1970-01-01 UTC. */
  offsetAt(utcMinute: number): number;
}

const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;
const MINUTES_OF_HOUR = 60;

/** `+08:00` or an IANA name such as `Asia/Shanghai`; undefined where it is neither. */
export function timeZone(name: string): TimeZone | undefined {
  const fixed = offsetMinutes(name);
  if (fixed !== undefined) return { name, offsetAt: () => fixed };
  let parts: Intl.DateTimeFormat;
  try {
    parts = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
  // Clocks change on the hour: one question for each hour is enough.
  const met = new Map<number, number>();
  return {
    name,
    offsetAt(utcMinute) {
      const hour = Math.floor(utcMinute / MINUTES_OF_HOUR);
      const known = met.get(hour);
      if (known !== undefined) return known;
      const said = parts
        .formatToParts(new Date(hour * MINUTES_OF_HOUR * 60_000))
        .find(({ type }) => type === "timeZoneName")?.value;
      const offset = offsetMinutes((said ?? "").replace("GMT", "")) ?? 0;
      met.set(hour, offset);
      return offset;
    },
  };
}

/** `+08:00` → 480, `Z` → 0. */
export function offsetMinutes(text: string): number | undefined {
  if (text === "Z" || text === "z") return 0;
  const found = OFFSET.exec(text);
  if (!found) return undefined;
  const minutes = Number(found[2]) * MINUTES_OF_HOUR + Number(found[3]);
  return minutes > 14 * MINUTES_OF_HOUR ? undefined : found[1] === "-" ? -minutes : minutes;
}
