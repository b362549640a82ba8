/**
 * What the lexer finds in a text, in one line: sentences apart by `‖`, the depth of a quotation by `“`.
 *
 *     «Japan faces a duty of 24%.» country JP, cue face, cue tariff, 24 percent
 */
import { lexDocument } from '../../lib/match/lex/lex-document.ts';
import type { LexedBlock, Mention, NameMention } from '../../lib/match/mention.ts';
import type { MatchDocument } from '../../lib/match/types.ts';
import type { NameIndex } from '../../lib/match/index/name-index.ts';

/** One line for each block. */
export function mentionLines(document: MatchDocument, names: NameIndex): string[] {
  return lexDocument(document, names).blocks.map(
    (block) =>
      `«${block.text}» ${block.sentences
        .map(({ question }, at) => `${mentionsIn(block, at)}${question ? ' ?' : ''}`)
        .join(' ‖ ')}`,
  );
}

function mentionsIn(block: LexedBlock, sentence: number): string {
  return block.mentions
    .filter((mention) => mention.sentence === sentence)
    .map((mention) => `${'“'.repeat(1 + (block.quotations[mention.quotation]?.depth ?? -1))}${mentionText(mention, block.text)}`)
    .join(', ');
}

function mentionText(mention: Mention, text: string): string {
  if (mention.type !== 'quantity' && mention.type !== 'date') return nameText(mention);
  const { type: _type, start, end, sentence: _sentence, quotation: _quotation, ...fields } = mention;
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === 'exact'
      ? []
      : [value === true ? name : typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value)],
  );
  return `[${text.slice(start, end)}: ${said.join(' ')}]`;
}

function nameText({ type, ids, weak, nested }: NameMention): string {
  return `${type} ${ids.join('+')}${weak ? ' weak' : ''}${nested ? ' nested' : ''}`;
}
