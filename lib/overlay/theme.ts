/** Whether a card is light or dark: by the background that its passage stands on, not by the system alone. */
import { luminanceOf } from '../mark/luminance.ts';

/** Mid grey reads better dark on light: the threshold of equal contrast with black and white. */
const THRESHOLD = 0.18;

/** The theme of the page around an element. */
export function themeAround(element: Element | null): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance !== null) return luminance < THRESHOLD ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const canDark = /\bdark\b/.test(scheme);
  return canDark && (!/\blight\b/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}
