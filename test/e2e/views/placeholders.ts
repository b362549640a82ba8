/** Runs in a page: whether what stands in empty fields can be read. */

/** Placeholders with less than 4.5:1 against their field, with their contrast. */
export function faintPlaceholders(): string[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[placeholder]')].flatMap((field) => {
    const { color, opacity } = getComputedStyle(field, '::placeholder');
    const ratio = contrast(color, backgroundOf(field));
    return ratio < 4.5 || opacity !== '1' ? [`${field.placeholder}: ${ratio.toFixed(2)}`] : [];
  });
}

function backgroundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  const isClear = backgroundColor === 'transparent' || backgroundColor === 'rgba(0, 0, 0, 0)';
  return isClear && element.parentElement ? backgroundOf(element.parentElement) : backgroundColor;
}

/** The ratio of WCAG 2.2 between two opaque colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => {
    const part = Number(value) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
