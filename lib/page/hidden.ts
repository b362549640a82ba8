/** What an element's own attributes say of its being shown: asking for styles would cost a style pass. */
const HIDING = /(?:display:\s*none|visibility:\s*hidden)/i;

/** The class attribute; SVG elements have an object there. */
export function classOf(element: Element): string {
  const { className } = element;
  return typeof className === 'string' ? className : '';
}

/** Whether an element that has attributes is told not to be shown, or is where the person writes. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDING.test(style)) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('aria-modal') === 'true';
}
