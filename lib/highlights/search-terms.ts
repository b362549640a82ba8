/** Text as terms to search by: words of scripts with spaces, pairs of characters of scripts without. Pure. */
import { HAN_VARIANTS } from '../match/lex/han-variants.ts';

const HAN = /[\u4e00-\u9fff]/g;
/** U.S. is searched for as us, 1,130 as 1130, don’t as dont. */
const INITIALS = /(?<!\p{L})(?:\p{L}\.){2,}/gu;
const INSIDE = /(?<=\d),(?=\d{3})|(?<=\p{L})['’](?=\p{L})/gu;

/**
 * Folds width, case, accents and the two scripts of Chinese, so that ＴＲＵＭＰ and trump, 關稅 and 关税 are one, and takes
 * out what stands inside a word or number.
 */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  return plain
    .replace(HAN, (han) => String.fromCharCode(HAN_VARIANTS.get(han.charCodeAt(0)) ?? han.charCodeAt(0)))
    .replace(INITIALS, (dotted) => dotted.replaceAll('.', ''))
    .replace(INSIDE, '');
}

/** A run of a script that puts no spaces between words; a number; a word. */
const RUN = /(?<cjk>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)|\p{N}+(?:\.\p{N}+)?|[\p{L}\p{M}]+/gu;
interface Run {
  run: string;
  isCjk: boolean;
}

/** Words and runs of a text that is folded. */
function runsOf(folded: string): Run[] {
  return [...folded.matchAll(RUN)].map((match) => ({ run: match[0], isCjk: match.groups?.['cjk'] !== undefined }));
}

const pairsOf = (run: string) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

/** The terms by which a folded text is found: of a run of characters every pair, and the last one for itself. */
export function termsOf(folded: string): string[] {
  return runsOf(folded).flatMap(({ run, isCjk }) => (isCjk ? [...pairsOf(run), run.slice(-1)] : [run]));
}

/** A term that is looked for; `isPrefix` where it may be the beginning of one. */
export interface WantedTerm {
  term: string;
  isPrefix: boolean;
}

/**
 * What a person typed, as terms that all have to be there. Words may be unfinished, of numbers the last one; a single
 * character begins a pair; a lone letter says nothing yet.
 */
export function wantedTerms(query: string): WantedTerm[] {
  const runs = runsOf(foldForSearch(query));
  const wanted = runs.flatMap(({ run, isCjk }, at): WantedTerm[] => {
    if (isCjk && run.length > 1) return pairsOf(run).map((term) => ({ term, isPrefix: false }));
    const isNumber = /^\p{N}/u.test(run);
    if (!isCjk && run.length === 1) return isNumber ? [{ term: run, isPrefix: false }] : [];
    return [{ term: run, isPrefix: !isNumber || at === runs.length - 1 }];
  });
  return [...new Map(wanted.map((each) => [each.term, each])).values()];
}

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** What stands before and after a number, or a word, that is only a part of one. */
const NUMBER = { before: /\p{N}\.?$/u, after: /^\.?\p{N}/u };
const WORD = { before: /[\p{L}\p{M}]$/u, after: /^[\p{L}\p{M}]/u };

/** Whether a folded text has the term: of a word the beginning, never what stands inside another word or number. */
export function hasTerm(folded: string, { term, isPrefix }: WantedTerm): boolean {
  if (CJK.test(term)) return folded.includes(term);
  const part = /^\p{N}/u.test(term) ? NUMBER : WORD;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    const end = at + term.length;
    const isBegun = part.before.test(folded.slice(Math.max(0, at - 2), at));
    if (!isBegun && (isPrefix || !part.after.test(folded.slice(end, end + 2)))) return true;
  }
  return false;
}
