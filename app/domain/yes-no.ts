/** The two words of a flag, apart from the other closed lists because every table may need them. */
export const YES_NO = { yes: { en: "yes", zh: "是" }, no: { en: "no", zh: "否" } };
