/**
 * Eighteen batters of 1970: hits in their first 45 times at bat, and the average of the rest of their season.
 * Source: Efron and Morris 1975, JASA 70:311; as `EfronMorris` in R's pscl.
 */
export const AT_BATS = 45;

export const batters = [
  { name: "Roberto Clemente", hits: 18, restOfSeason: 0.346 },
  { name: "Frank Robinson", hits: 17, restOfSeason: 0.298 },
  { name: "Frank Howard", hits: 16, restOfSeason: 0.276 },
  { name: "Jay Johnstone", hits: 15, restOfSeason: 0.222 },
  { name: "Ken Berry", hits: 14, restOfSeason: 0.273 },
  { name: "Jim Spencer", hits: 14, restOfSeason: 0.27 },
  { name: "Don Kessinger", hits: 13, restOfSeason: 0.263 },
  { name: "Luis Alvarado", hits: 12, restOfSeason: 0.21 },
  { name: "Ron Santo", hits: 11, restOfSeason: 0.269 },
  { name: "Ron Swoboda", hits: 11, restOfSeason: 0.23 },
  { name: "Del Unser", hits: 10, restOfSeason: 0.264 },
  { name: "Billy Williams", hits: 10, restOfSeason: 0.256 },
  { name: "George Scott", hits: 10, restOfSeason: 0.303 },
  { name: "Rico Petrocelli", hits: 10, restOfSeason: 0.264 },
  { name: "Ellie Rodriguez", hits: 10, restOfSeason: 0.226 },
  { name: "Bert Campaneris", hits: 9, restOfSeason: 0.285 },
  { name: "Thurman Munson", hits: 8, restOfSeason: 0.316 },
  { name: "Max Alvis", hits: 7, restOfSeason: 0.2 },
];
