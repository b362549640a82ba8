/** The gate on the command line: what it keeps shut the extension never reads, whatever the matcher would find there. */
import { decideText, type GateDecision } from '../../page/gate/gate.ts';
import type { GateAnchors } from '../../page/gate/compile-anchors.ts';
import type { MatchDocument, MatchResult } from '../../match/types.ts';

export type Gate = Pick<GateDecision, 'open' | 'score' | 'reason'>;

/** What the gate decides of a plain text: its first block is the title. */
export function gateOfText({ blocks: [title, ...body] }: MatchDocument, anchors: GateAnchors): Gate {
  return decideText({ title: title?.text ?? '', text: body.map(({ text }) => text).join('\n') }, anchors);
}

/** What the extension shows of a document behind its gate. */
export function throughGate({ open, score, reason }: Gate, result: MatchResult): MatchResult {
  if (open) return result;
  return { ...result, related: false, relevance: Math.min(result.relevance, score), reason, annotations: [] };
}
