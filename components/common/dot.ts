/** Between short facts in a row; a line may end before the dot and not after it. */
export const DOT = ' ·\u00a0';
