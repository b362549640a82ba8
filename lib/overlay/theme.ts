/** Whether a card is light or dark: by the background that its passage stands on, not by the system alone. */

/** Mid grey reads better dark on light: the threshold of equal contrast with black and white. */
const THRESHOLD = 0.18;

/** The theme of the page around an element. */
export function themeAround(element: Element | null): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const color = parseColor(getComputedStyle(at).backgroundColor);
    if (color && color.alpha > 0.5) return luminance(color) < THRESHOLD ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const canDark = /\bdark\b/.test(scheme);
  return canDark && (!/\blight\b/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}

interface Rgb {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Computed colours are `rgb()` or, for the newer spaces, `color(srgb …)`; others count as not known. */
export function parseColor(text: string): Rgb | null {
  const numbers = text.match(/[\d.]+%?/g)?.map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const scale = text.startsWith('rgb') ? 255 : text.startsWith('color(srgb') ? 1 : 0;
  if (scale === 0) return null;
  const [red, green, blue, alpha = 1] = numbers as [number, number, number, number?];
  return { red: red / scale, green: green / scale, blue: blue / scale, alpha };
}

/** Relative luminance as WCAG defines it. */
export function luminance({ red, green, blue }: Pick<Rgb, 'red' | 'green' | 'blue'>): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
