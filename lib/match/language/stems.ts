/** Stems of English words: enough letters to know a word again in another form. */

/** Shorter words are grammar. */
const MIN_LETTERS = 4;

/** Stems of the content words of an English text. */
export function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [];
  return new Set(
    words.filter((word) => (word.length >= MIN_LETTERS || /\d/.test(word)) && !STOP.has(word)).map((word) => word.slice(0, 6)),
  );
}

const STOP = new Set(
  `that this with from have been were will would could should their there they them which when what about after before said says
   also into over than then more most some such only other because while where being does very just like made make much many
   united states leader president minister secretary`.split(/\s+/),
);
