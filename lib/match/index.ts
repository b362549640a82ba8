/** The matcher's public face. */
export { annotate } from './annotate.ts';
export { compile, type MatchIndex } from './compile.ts';
