/** What an element's own attributes say of its being shown: asking for styles would cost a style pass. */
const HIDING = /display:none|visibility:hidden|clip:rect\((?:0|1px)|clip-path:inset\((?:50|100)%|left:-\d{3}/i;
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

/** Whether an element that has attributes is told not to be shown, or is where the person writes. */
export function isHidden(element: Element, isInline?: boolean): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (isHiding(element.getAttribute('style'), isInline)) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('aria-modal') === 'true';
}
