/** Whether text stands on light or dark paper, from the first opaque background behind it. */
import { luminanceOf } from './luminance.ts';
import type { Paper } from './style.ts';

/** Above this luminance the dark ink has the better contrast. */
const MIDDLE = 0.18;

/** The paper under an element. Falls back to the text's own colour: light text says dark paper. */
export function paperOf(element: Element): Paper {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const luminance = luminanceOf(view.getComputedStyle(at).backgroundColor);
    if (luminance !== null) return luminance > MIDDLE ? 'light' : 'dark';
  }
  const text = luminanceOf(view.getComputedStyle(element).color);
  return text !== null && text > 0.5 ? 'dark' : 'light';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
