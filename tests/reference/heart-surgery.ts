/**
 * Operations on the hearts of children under one year in English hospitals, 1991–95, and deaths within thirty days.
 * Source: Spiegelhalter 2019, The Art of Statistics, ch. 2 (Bristol Royal Infirmary Inquiry).
 */
export const heartSurgery = [
  { hospital: "Bristol", operations: 143, deaths: 41 },
  { hospital: "Leicester", operations: 187, deaths: 25 },
  { hospital: "Leeds", operations: 323, deaths: 24 },
  { hospital: "Oxford", operations: 122, deaths: 23 },
  { hospital: "Guys", operations: 164, deaths: 25 },
  { hospital: "Liverpool", operations: 405, deaths: 42 },
  { hospital: "Southampton", operations: 239, deaths: 24 },
  { hospital: "Great Ormond St", operations: 482, deaths: 53 },
  { hospital: "Newcastle", operations: 195, deaths: 26 },
  { hospital: "Harefield", operations: 177, deaths: 25 },
  { hospital: "Birmingham", operations: 581, deaths: 58 },
  { hospital: "Brompton", operations: 301, deaths: 31 },
];
