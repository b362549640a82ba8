/** A file that is made piece by piece, in one piece. */
export const textOf = (parts: Iterable<string>): string => [...parts].join('');
