import { describe, expect, it } from 'vitest';
import { siteName } from './site-name.ts';

const ascii = (name: string) => new URL(`https://${name}/`).hostname;

describe('the name of a site', () => {
  it.each([
    '経済日日.example',
    '新闻.example',
    'ニュース.example',
    'bücher.example',
    '한국.example',
    'news日本.example',
    '日報.経済.example',
  ])('shows %s as it is written', (name) => {
    expect(ascii(name)).toContain('xn--');
    expect(siteName(ascii(name))).toBe(name);
  });

  it.each(['аррӏе.example', 'раураl.example'])('leaves letters that pose as others encoded: %s', (name) => {
    expect(siteName(ascii(name))).toBe(ascii(name));
  });

  it.each(['courant.example', '127.0.0.1', '', 'xn--.example', 'xn--99999999999.example', 'xn--a!b.example'])(
    'leaves %s alone',
    (site) => {
      expect(siteName(site)).toBe(site);
    },
  );
});
