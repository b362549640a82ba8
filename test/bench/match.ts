/** `npm run bench -- match`: how fast the matcher is, and whether twice the text takes twice the time. */
import { loadPack } from '../../lib/cli/load-pack.ts';
import { annotate, compile, type MatchIndex } from '../../lib/match/index.ts';
import { STORIES } from '../fixtures/apps/stories.ts';
import { median, round } from './statistics.ts';

const LENGTHS = [4000, 16_000, 64_000, 256_000];
const ROUNDS = 5;

export interface MatchReport {
  compileMs: number;
  rows: { characters: number; ms: number; kilobytesPerSecond: number; timesPerFourfold: number | null }[];
}

/** Times one document of growing length. */
export function benchMatch(): MatchReport {
  const start = performance.now();
  const index = compile(loadPack());
  const compileMs = round(performance.now() - start);
  timeOf(LENGTHS[0] as number, index); // the first run is the compiler's
  const rows: MatchReport['rows'] = [];
  for (const characters of LENGTHS) {
    const ms = timeOf(characters, index);
    const before = rows.at(-1)?.ms;
    rows.push({
      characters,
      ms: round(ms),
      kilobytesPerSecond: round(characters / 1024 / (ms / 1000)),
      timesPerFourfold: before ? round(ms / before) : null,
    });
  }
  return { compileMs, rows };
}

function timeOf(characters: number, index: MatchIndex): number {
  const document = documentOf(characters);
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      annotate(document, index);
      return performance.now() - start;
    }),
  );
}

/** Paragraphs of our stories, over and over, up to a length. */
function documentOf(characters: number) {
  const paragraphs = STORIES.flatMap(({ lead, rest }) => [...lead, ...rest]);
  const blocks: { text: string }[] = [{ text: STORIES[0].title }];
  for (let length = 0, i = 0; length < characters; i++) {
    const text = paragraphs[i % paragraphs.length] as string;
    blocks.push({ text });
    length += text.length;
  }
  return { blocks, lang: 'en', published: STORIES[0].date };
}

export function printMatch({ compileMs, rows }: MatchReport): void {
  console.log(`The index is compiled in ${compileMs} ms. Four times the text should take about four times as long.`);
  console.table(rows);
}
