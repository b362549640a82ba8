/** How an element takes part in the text, by its tag name alone: asking for styles would cost a style pass. */
/** Plain numbers, which a build writes where they are used. */
export const inline = 0;
export const skip = 1;
export const block = 2;
export const leaf = 3;
export const link = 4;
export const br = 5;
export const pre = 6;
export const heading = 7;
export const slot = 8;
export const sup = 9;
/** Never the article's text, and it ends the paragraph around it. */
export const side = 10;
export type ElementKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Names by kind, in the order of the kinds. */
const NAMES = [
  '',
  'script style noscript template svg math iframe object audio video canvas select datalist textarea input ' +
    'button meter progress map head title rt rp',
  'body main article section div header hgroup form fieldset ul ol dl table thead tbody tfoot tr td th figure details ' +
    'center address search amp-list amp-layout',
  'p li dt dd blockquote figcaption caption summary legend hr',
  'a',
  'br',
  'pre',
  'h1 h2 h3 h4 h5 h6',
  'slot',
  'sup',
  'nav aside footer menu dialog amp-sidebar amp-ad amp-consent',
];

const KINDS = new Map(NAMES.flatMap((names, kind) => names.split(' ').map((name) => [name, kind as ElementKind] as const)));

/** The kind of an element; unknown names are inline, as browsers render them. */
export function kindOf(localName: string): ElementKind {
  return KINDS.get(localName) ?? inline;
}
