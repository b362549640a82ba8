/** Character classes of folded text, by code unit. */

/** 0–9; full-width digits are folded to these. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A letter of a script that writes words with spaces (Latin, Greek, Cyrillic, Hangul is none). */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return (unit >= 0xc0 && unit <= 0x2af && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x370 && unit <= 0x52f);
}

/** What a Latin name may not run into: a letter or a digit. */
export function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007 || unit === 0x3005;
}

export function isHiragana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x309f;
}

/** Katakana with the long-vowel mark, without the middle dot. */
export function isKatakana(unit: number): boolean {
  return unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;
}

/** Han or kana: a script without spaces between words. */
export function isCjk(unit: number): boolean {
  return isHan(unit) || isHiragana(unit) || isKatakana(unit);
}

/** An upper-case letter in the original text. */
export function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}
