/**
 * Applicants to Berkeley's six largest departments, 1973, by sex: admitted and rejected.
 * Source: Bickel, Hammel, O'Connell 1975, Science 187:398; as `UCBAdmissions` in R.
 */
export const ucbAdmissions = [
  { department: "A", male: { admitted: 512, rejected: 313 }, female: { admitted: 89, rejected: 19 } },
  { department: "B", male: { admitted: 353, rejected: 207 }, female: { admitted: 17, rejected: 8 } },
  { department: "C", male: { admitted: 120, rejected: 205 }, female: { admitted: 202, rejected: 391 } },
  { department: "D", male: { admitted: 138, rejected: 279 }, female: { admitted: 131, rejected: 244 } },
  { department: "E", male: { admitted: 53, rejected: 138 }, female: { admitted: 94, rejected: 299 } },
  { department: "F", male: { admitted: 22, rejected: 351 }, female: { admitted: 24, rejected: 317 } },
];
