/** How light the paper is on which text stands, from the first opaque background behind it. */
import { luminanceOf } from './luminance.ts';
import type { Paper } from './style.ts';

/** Least luminance of each paper. The purple of light paper shows at 3:1 down to the first, that of dark paper below the last. */
const LEAST: [Paper, number][] = [
  ['light', 0.46],
  ['pale', 0.18],
  ['dim', 0.075],
];

/** The paper under an element. Falls back to the text's own colour: light text says dark paper. */
export function paperOf(element: Element): Paper {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const luminance = luminanceOf(view.getComputedStyle(at).backgroundColor);
    if (luminance !== null) return LEAST.find(([, least]) => luminance > least)?.[0] ?? 'dark';
  }
  const text = luminanceOf(view.getComputedStyle(element).color);
  return text !== null && text > 0.5 ? 'dark' : 'light';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
