/** The name of a site as a browser shows it: labels in Punycode (RFC 3492) are decoded where no other script can pose as them. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;

/** Latin by itself, or the scripts of Chinese, Japanese and Korean, which may have Latin beside them: nobody takes one for another. */
const PLAIN =
  /^(?:[\p{Script=Latin}\d-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ーa-z\d-]+)$/u;

/** The name to show for a site; the site itself, as it is kept and compared, stays in Punycode. */
export function siteName(site: string): string {
  return site.includes('xn--') ? site.split('.').map(labelName).join('.') : site;
}

function labelName(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const decoded = decode(label.slice(4));
  return decoded !== null && PLAIN.test(decoded) ? decoded : label;
}

/** Null for what is no Punycode. */
function decode(input: string): string | null {
  const end = input.lastIndexOf('-');
  const output = [...(end > 0 ? input.slice(0, end) : '')];
  let [code, at, bias] = [FIRST_CODE, 0, FIRST_BIAS];
  for (let index = end > 0 ? end + 1 : 0; index < input.length;) {
    const before = at;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(input[index++] ?? '', BASE);
      if (Number.isNaN(digit)) return null;
      // The digits of Punycode are the letters first, then the figures.
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += value * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(at - before, length, before === 0);
    code += Math.floor(at / length);
    if (code > 0x10ffff) return null;
    at %= length;
    output.splice(at++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}

function adapt(change: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
