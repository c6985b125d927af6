/** Details elements of one name close each other; React 18 does not type the attribute yet. */
export const ONE_MENU_AT_A_TIME = { name: "frame-menu" } as object;
