/** The lexer's entry: a document in, its blocks with sentences, quotations and mentions out. */
import { detectLanguage, languageOfTag } from '../language/detect.ts';
import { packLanguage } from '../mention.ts';
import { foldText, sourceSpan } from './fold.ts';
import { findDates } from '../date/find-dates.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { findQuotations } from './quotations.ts';
import { placeMentions } from './place-mentions.ts';
import { selectNames } from './select-names.ts';
import { splitSentences } from './sentences.ts';
import type { NameIndex } from '../index/name-index.ts';
import type { BlockLanguage, LexedBlock, LexedDocument } from '../mention.ts';
import type { MatchDocument, TextBlock } from '../types.ts';
import type { WorkMeter } from './work-meter.ts';

/** Lexes a whole document against an index of names. Linear in the text. */
export function lexDocument(document: MatchDocument, index: NameIndex, meter?: WorkMeter): LexedDocument {
  const expected = languageOfTag(document.lang);
  const found = document.blocks.map(({ text, lang }) => detectLanguage(text, (lang && languageOfTag(lang)) || expected));
  const lang = mainLanguage(document.blocks, found) ?? expected ?? 'en';
  const blocks = document.blocks.map((block, at) => {
    const blockLang = found[at] ?? (block.lang ? languageOfTag(block.lang) : null) ?? detectLanguage(block.text, lang) ?? lang;
    return lexBlock({ block, lang: blockLang, published: block.published ?? document.published }, index, meter);
  });
  return { blocks, lang, published: document.published };
}

interface BlockInput {
  block: TextBlock;
  lang: BlockLanguage;
  published: string | null;
}

function lexBlock({ block, lang, published }: BlockInput, index: NameIndex, meter?: WorkMeter): LexedBlock {
  const folded = foldText(block.text, meter);
  const sentences = splitSentences(folded, meter);
  const base = {
    text: block.text,
    lang,
    published,
    sentences: sentences.map(({ start, end }) => ({
      ...sourceSpan(folded, start, end),
      question: folded.text.slice(Math.max(start, end - 4), end).includes('?'),
    })),
    quotations: findQuotations(folded, meter),
  };
  const language = packLanguage(lang);
  if (language === null) return { ...base, mentions: [] };
  const dates = findDates({ folded, language, published }, meter);
  const quantities = findQuantities({ folded, language, sentences, taken: dates }, meter);
  const figures = [...dates, ...quantities].sort((a, b) => a.start - b.start);
  const names = selectNames(folded.text, index.find(folded, language, meter), figures);
  return {
    ...base,
    mentions: placeMentions({ folded, sentences, quotations: base.quotations }, [...figures, ...names]),
  };
}

/** The language that most of the text is in, where it can be told. */
function mainLanguage(blocks: readonly TextBlock[], found: readonly (BlockLanguage | null)[]): BlockLanguage | null {
  const units = new Map<BlockLanguage, number>();
  found.forEach((lang, at) => {
    if (lang) units.set(lang, (units.get(lang) ?? 0) + blocks[at]!.text.length);
  });
  let best: BlockLanguage | null = null;
  for (const [lang, count] of units) if (best === null || count > units.get(best)!) best = lang;
  return best;
}
