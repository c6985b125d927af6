export const MOST_MEGABYTES: number;
