/**
 * How a mark looks: the line's style is its meaning. Colours come in two sets, for passages on light and on dark
 * paper; nothing else of the page is known or touched.
 */
import type { MarkData } from '../messages/marks.ts';

/** `stands` the record is the same today · `changed` it has moved · `differs` from the record of the article's date · `statement` a long quiet run. */
export type Line = 'stands' | 'changed' | 'differs' | 'statement';

/**
 * Tints of a saved passage and of the open one, a second row of dots for more facts than one, and the lines. Later ones are
 * painted above those before: lines above tints, the open passage above the saved.
 */
export const LAYERS = ['saved', 'open', 'second', 'statement', 'stands', 'changed', 'differs'] as const satisfies (
  | Line
  | 'second'
  | 'saved'
  | 'open'
)[];
export type Layer = (typeof LAYERS)[number];

/** From white to black; on the greys between, only the darkest and the lightest ink can be told from the paper. */
export const PAPERS = ['light', 'pale', 'dim', 'dark'] as const;
export type Paper = (typeof PAPERS)[number];

/** Double beats dashed beats dotted. */
export function lineOf(mark: Pick<MarkData, 'verdict' | 'changed' | 'kind'>): Line {
  if (mark.verdict === 'differs') return 'differs';
  if (mark.verdict === 'outdated' || mark.changed) return mark.kind === 'statement' ? 'statement' : 'changed';
  return mark.kind === 'statement' ? 'statement' : 'stands';
}

/** Each has a contrast of 3:1 at least with its papers, see `paper.ts`. */
const INK: Record<Paper, string> = { light: '#6a4cba', pale: '#21104f', dim: '#e9e1ff', dark: '#a68ef0' };
const STRAW: Record<Paper, string> = { light: '#f7ecc4', pale: '#f7ecc4', dim: '#4a4223', dark: '#4a4223' };
const OPEN: Record<Paper, string> = { light: '#ece6f8', pale: '#ece6f8', dim: '#302a48', dark: '#302a48' };
/** Text colour on a tint, where the page's own might not be readable on it. */
const TEXT: Record<Paper, string> = { light: '#1b1a20', pale: '#1b1a20', dim: '#edebf2', dark: '#edebf2' };

/** The name of a layer's highlight: a random token of this page, and two letters that say nothing. */
export function highlightName(token: string, layer: Layer, paper: Paper): string {
  return `${token}-${LAYERS.indexOf(layer)}${PAPERS.indexOf(paper)}`;
}

/** Every name that may be painted under a token. */
export function highlightNames(token: string): string[] {
  return LAYERS.flatMap((layer) => PAPERS.map((paper) => highlightName(token, layer, paper)));
}

/** Each line's style and thickness, and its place under the letters. */
const LINES: Record<Line | 'second', [style: string, offset: string]> = {
  stands: ['dotted 2px', '22%'],
  changed: ['dashed 2px', '22%'],
  differs: ['double 1.25px', '22%'],
  statement: ['dotted 1.25px', '22%'],
  second: ['dotted 2px', '42%'],
};
/**
 * In forced colours Chromium paints a highlight like a selection, whatever its colours: letters and lines alike in the colour
 * of selected text, which is often that of the page's paper. So a line can be seen only within the selection's block, which
 * is as high as the face: close under the letters, or above them.
 */
const LOW = '3%';
const HIGH = '-0.86em';

/** Rules for the underlines (to be inserted in the user origin, so that no page rule wins over them). Never in print. */
export function underlineRules(token: string): string {
  const rulesOf = (write: (layer: Line | 'second', paper: Paper) => string) =>
    PAPERS.flatMap((paper) =>
      (Object.keys(LINES) as (keyof typeof LINES)[]).map(
        (layer) => `::highlight(${highlightName(token, layer, paper)}){${write(layer, paper)}}`,
      ),
    ).join('\n');
  const rules = rulesOf((layer, paper) => {
    const [line, offset] = LINES[layer];
    return `text-decoration:underline ${line} ${INK[paper]}!important;text-underline-offset:${offset}!important;text-decoration-skip-ink:none!important`;
  });
  const forced = rulesOf(
    (layer) =>
      `text-underline-offset:${layer === 'second' ? HIGH : LOW}!important${layer === 'differs' ? ';text-decoration-thickness:1px!important' : ''}`,
  );
  return `@media screen{${rules}}\n@media screen and (forced-colors:active){${forced}}`;
}

/** Rules for the tints (author origin: Chromium paints no background from the user origin). Never in print. */
export function tintRules(token: string): string {
  const rules = PAPERS.flatMap((paper) => [
    `::highlight(${highlightName(token, 'saved', paper)}){background-color:${STRAW[paper]};color:${TEXT[paper]}}`,
    `::highlight(${highlightName(token, 'open', paper)}){background-color:${OPEN[paper]};color:${TEXT[paper]}}`,
  ]);
  const forced = PAPERS.flatMap((paper) => [
    // Only a line tells a saved passage there.
    `::highlight(${highlightName(token, 'saved', paper)}){background-color:Mark;color:MarkText;text-decoration:underline 2px;text-underline-offset:${HIGH}}`,
    `::highlight(${highlightName(token, 'open', paper)}){background-color:Highlight;color:HighlightText}`,
  ]);
  return `@media screen{${rules.join('\n')}}\n@media screen and (forced-colors:active){${forced.join('\n')}}`;
}
