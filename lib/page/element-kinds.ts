/** How an element takes part in the text, by its tag name alone: asking for styles would cost a style pass. */
export const ElementKind = {
  inline: 0,
  skip: 1,
  block: 2,
  leaf: 3,
  link: 4,
  br: 5,
  pre: 6,
  heading: 7,
  slot: 8,
  sup: 9,
  side: 10,
} as const;
export type ElementKind = (typeof ElementKind)[keyof typeof ElementKind];

const NAMES: Record<Exclude<keyof typeof ElementKind, 'inline'>, string> = {
  skip:
    'script style noscript template svg math iframe object embed audio video canvas select option datalist textarea input ' +
    'button meter progress map area head title rt rp link meta base frameset',
  block:
    'body main article section div header hgroup form fieldset ul ol dl table thead tbody tfoot tr td th figure details ' +
    'center address search amp-list amp-layout',
  leaf: 'p li dt dd blockquote figcaption caption summary legend hr',
  link: 'a',
  br: 'br',
  pre: 'pre listing xmp',
  heading: 'h1 h2 h3 h4 h5 h6',
  slot: 'slot',
  sup: 'sup',
  /** Never the article's text, and it ends the paragraph around it. */
  side: 'nav aside footer menu dialog amp-sidebar amp-ad amp-consent',
};

const KINDS = new Map<string, ElementKind>();
for (const [kind, names] of Object.entries(NAMES)) {
  for (const name of names.split(' ')) KINDS.set(name, ElementKind[kind as keyof typeof ElementKind]);
}

/** The kind of an element; unknown names are inline, as browsers render them. */
export function kindOf(localName: string): ElementKind {
  return KINDS.get(localName) ?? ElementKind.inline;
}
