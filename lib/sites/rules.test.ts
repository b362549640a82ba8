import { describe, expect, it } from 'vitest';
import { registrationFor, statusOf } from './rules.ts';
import { isWithin, patternsOf, siteOf } from './site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a?b#c', 'example.com'],
    ['http://news.example.co.uk:8080/', 'news.example.co.uk'],
    ['https://www.www.example.com/', 'www.example.com'],
    ['https://EXAMPLE.com./', 'example.com'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['about:blank', null],
    ['chrome-extension://abc/popup.html', null],
    ['file:///home/a.html', null],
    ['not an address', null],
  ])('%s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('isWithin', () => {
  it.each([
    ['example.com', 'example.com', true],
    ['news.example.com', 'example.com', true],
    ['notexample.com', 'example.com', false],
    ['example.com', 'news.example.com', false],
  ])('%s within %s: %s', (host, site, expected) => {
    expect(isWithin(host, site)).toBe(expected);
  });
});

describe('statusOf', () => {
  const rules = { everywhere: true, off: ['example.com'] };
  it.each([
    ['https://other.org/', rules, 'on'],
    ['https://www.example.com/', rules, 'off-site'],
    ['https://m.example.com/x', rules, 'off-site'],
    ['https://other.org/', { everywhere: false, off: [] }, 'off-everywhere'],
    ['chrome://settings', rules, 'off-page'],
    [undefined, rules, 'off-page'],
  ] as const)('%s is %s', (url, given, status) => {
    expect(statusOf(url, given)).toBe(status);
  });
});

describe('registrationFor', () => {
  it('registers nothing when everything is off', () => {
    expect(registrationFor({ everywhere: false, off: [] })).toBeNull();
  });

  it('excludes a switched-off site with its subdomains, and an address without any', () => {
    expect(registrationFor({ everywhere: true, off: ['example.com', '10.0.0.1'] })?.excludeMatches).toEqual([
      '*://example.com/*',
      '*://*.example.com/*',
      '*://10.0.0.1/*',
    ]);
    expect(patternsOf('[::1]')).toEqual(['*://[::1]/*']);
  });
});
