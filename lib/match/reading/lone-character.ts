/** Country names of one Han character, which are mostly parts of other words. */
import type { LexedBlock, Mention } from '../mention.ts';

/**
 * A single character stands for a country only beside another one (日米, 中美) or after "towards" (対中, 对日): elsewhere
 * it is part of some other word (追加, 完美).
 */
export function isLoneCharacter({ text, mentions }: LexedBlock, mention: Mention): boolean {
  if (mention.type !== 'country' || mention.end - mention.start > 1) return false;
  if (/[対对對訪访駐驻]/.test(text[mention.start - 1] ?? '')) return false;
  return !mentions.some(
    (other) =>
      other.type === 'country' &&
      other.end - other.start === 1 &&
      (other.end === mention.start || other.start === mention.end) &&
      other.ids[0] !== mention.ids[0],
  );
}
