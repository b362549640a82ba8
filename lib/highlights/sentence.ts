/** The sentences that a passage stands in, for reading it when its page is gone. */
import { foldText, sourceSpan } from '../match/lex/fold.ts';
import { splitSentences } from '../match/lex/sentences.ts';
import type { TextModel } from './text-model.ts';

const LONGEST = 20_000;

interface Spot {
  block: number;
  start: number;
  end: number;
}

/** From the beginning of the sentence that `first` begins in to the end of the one that `last` ends in; whole blocks between. */
export function sentencesAround({ blocks }: TextModel, first: Spot, last: Spot): string {
  const texts = blocks.slice(first.block, last.block + 1).map(({ text }) => text);
  const [head = '', tail = ''] = [texts[0], texts.at(-1)];
  const end = endOfSentence(tail, last.end);
  const start = startOfSentence(head, first.start);
  texts[texts.length - 1] = tail.slice(0, end);
  texts[0] = (texts[0] ?? '').slice(start);
  return texts.join('\n').trim().slice(0, LONGEST);
}

function spansOf(text: string): { start: number; end: number }[] {
  const folded = foldText(text);
  return splitSentences(folded).map(({ start, end }) => sourceSpan(folded, start, end));
}

const startOfSentence = (text: string, at: number) => spansOf(text).findLast(({ start }) => start <= at)?.start ?? 0;
const endOfSentence = (text: string, at: number) => spansOf(text).find(({ end }) => end >= at)?.end ?? text.length;
