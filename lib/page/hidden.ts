/** What an element's own attributes say of its being shown: asking for styles would cost a style pass. */
const HIDING =
  /display:none|visibility:hidden|clip:rect\((?:0|1px)|clip-path:inset\((?:50|100)%|(?<!-)(?:left:-\d|top:-\d\d)\d\d|text-indent:-\d{3}/i;
/** Of words in a line. Around lines it takes out the gaps between boxes. */
const SIZELESS = /font-size:0(?![.\d])/i;

/** Whether declarations of style keep an element from being seen. */
export function isHiding(style: string | null, isInline?: boolean): boolean {
  const bare = `${style}`.replace(/\s/g, '');
  return HIDING.test(bare) || (isInline === true && SIZELESS.test(bare));
}

/** The class attribute; SVG elements have an object there. */
export function classOf(element: Element): string {
  const { className } = element;
  return typeof className === 'string' ? className : '';
}

// One question for all attributes: each by itself costs as much, and most elements have none of them.
const HIDDEN = '[hidden],[aria-hidden=true],[contenteditable]:not([contenteditable=false]),[aria-modal=true]:not(:has(article))';
const TELLING = `${HIDDEN},[style],[role],[lang],[data-testid],[data-component]`;

/** The id, and what sites with meaningless class names call a part for their own tests. */
export function idsOf(element: Element): string {
  return `${element.id} ${element.getAttribute('data-testid') ?? element.getAttribute('data-component') ?? ''}`;
}

/** Whether an element has attributes that bear on how it is read. */
export function isTelling(element: Element): boolean {
  return element.matches(TELLING);
}

/** Whether an element is told not to be shown, or is where the person writes. */
export function isHidden(element: Element, isInline?: boolean): boolean {
  const style = element.getAttribute('style');
  return (style !== null && isHiding(style, isInline)) || element.matches(HIDDEN);
}
