/** Whether text stands on light or dark paper, from the first opaque background behind it. */
import type { Paper } from './style.ts';

/** Relative luminance (WCAG 2) of a computed `rgb()` or `rgba()`; null when it is see-through or in another colour space. */
export function luminanceOf(color: string): number | null {
  const parts = color.match(/[\d.]+/g)?.map(Number);
  if (!parts || parts.length < 3 || !color.startsWith('rgb') || (parts[3] ?? 1) < 0.5) return null;
  const [r, g, b] = parts.slice(0, 3).map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

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
