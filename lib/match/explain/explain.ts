/** Puts together why a passage matched: its mentions, the reading in one line, the score and what was rejected. */
import { scoreOf } from '../reading/types.ts';
import type { Candidate } from '../candidate/types.ts';
import type { Mention } from '../mention.ts';
import type { Explanation } from '../types.ts';

/** The explanation of a chosen candidate. */
export function explain({ reading, features, line, rejected }: Candidate): Explanation {
  const { text } = reading.view.lexed;
  return {
    mentions: reading.mentions.map((mention) => ({
      type: mention.type,
      text: text.slice(mention.start, mention.end),
      value: valueOf(mention),
    })),
    reading: `${line} [${features.map(({ name, weight }) => `${name} ${weight > 0 ? '+' : ''}${weight}`).join(', ')}]`,
    score: scoreOf(features),
    rejected,
  };
}

function valueOf(mention: Mention): string {
  if (mention.type === 'quantity')
    return `${mention.value} ${mention.unit}${mention.hedge === 'exact' ? '' : ` ${mention.hedge}`}`;
  if (mention.type === 'date') return `${mention.from ?? '?'}/${mention.to ?? '?'}`;
  return mention.ids.join(' ');
}
