/** What an element's own attributes say of its being shown: asking for styles would cost a style pass. */
export const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?!\d)|clip-path\s*:\s*inset\((?:50|100)%|(?:left|top)\s*:\s*-\d{3}/i;
/** Of words in a line. Around lines these take out the gaps between boxes, and let them fade in. */
const SIZELESS = /(?:font-size|opacity)\s*:\s*0(?![.\d])/i;

/** The class attribute; SVG elements have an object there. */
export function classOf(element: Element): string {
  const { className } = element;
  return typeof className === 'string' ? className : '';
}

/** Whether an element that has attributes is told not to be shown, or is where the person writes. */
export function isHidden(element: Element, isInline = false): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && (HIDING.test(style) || (isInline && SIZELESS.test(style)))) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('aria-modal') === 'true';
}
