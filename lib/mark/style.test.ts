import { describe, expect, it } from 'vitest';
import { highlightName, LAYERS, lineOf, PAPERS, tintRules, underlineRules } from './style.ts';

describe('lineOf', () => {
  it.each([
    [{ verdict: 'differs', changed: true, kind: 'tariff' }, 'differs'],
    [{ verdict: 'outdated', changed: false, kind: 'tariff' }, 'changed'],
    [{ verdict: 'consistent', changed: true, kind: 'tariff' }, 'changed'],
    [{ verdict: 'consistent', changed: false, kind: 'holding' }, 'stands'],
    [{ verdict: null, changed: true, kind: 'statement' }, 'statement'],
  ] as const)('%o is %s', (mark, line) => {
    expect(lineOf(mark)).toBe(line);
  });
});

describe('rules', () => {
  it('gives every layer on every paper a name of its own and a rule', () => {
    const names = LAYERS.flatMap((layer) => PAPERS.map((paper) => highlightName('k3x', layer, paper)));
    expect(new Set(names).size).toBe(names.length);
    const css = underlineRules('k3x') + tintRules('k3x');
    for (const name of names) expect(css).toContain(`::highlight(${name})`);
  });

  it('carries no word that would tell the page what a name means', () => {
    expect(highlightName('k3x', 'differs', 'light')).not.toMatch(/differ|light|mark/);
  });
});
