import { describe, expect, it } from 'vitest';
import { compileAnchors } from '../../page/gate/compile-anchors.ts';
import { loadPack } from '../load-pack.ts';
import { gateOfText, throughGate } from './gate.ts';
import type { MatchResult } from '../../match/types.ts';

const anchors = compileAnchors([loadPack().vocabulary]);
const found = { related: true, relevance: 0.8, reason: 'found-on-record', lang: 'en', annotations: [{}] } as MatchResult;
const read = (...texts: string[]) =>
  throughGate(gateOfText({ blocks: texts.map((text) => ({ text })), lang: 'en', published: null }, anchors), found);

describe('a document behind the gate', () => {
  it('is as the matcher sees it where the gate opens', () => {
    expect(read('Cars', 'The United States charges a 25 per cent tariff on them.')).toBe(found);
  });

  it('is nothing where the gate stays shut, whatever the matcher found', () => {
    expect(read('Gardens', 'The roses are late this year.')).toMatchObject({
      related: false,
      reason: 'no-topic',
      annotations: [],
    });
  });
});
