/** Relative luminance (WCAG 2) of a colour as `getComputedStyle` gives it, in any notation; null when it is see-through. */
export function luminanceOf(color: string): number | null {
  const [, space = '', list = ''] = /^([a-z]+\((?:[a-z][a-z0-9-]* )?)(.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (list.match(/-?[\d.]+(?:e[-+]?\d+)?|none/g) ?? []).map((part) => Number(part) || 0);
  if (list === '' || alpha < 0.5) return null;
  // Lightness of the perceptual spaces is all there is to know; of an `oklab` grey it is the cube root of luminance.
  if (space.startsWith('okl')) return a ** 3;
  if (space.startsWith('l')) return a > 8 ? ((a + 16) / 116) ** 3 : a / 903.3;
  const linear = space.includes('linear') ? (part: number) => part : toLinear;
  const scale = space.startsWith('rgb') ? 255 : 1;
  return 0.2126 * linear(a / scale) + 0.7152 * linear(b / scale) + 0.0722 * linear(c / scale);
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
