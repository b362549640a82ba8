// Runs in a page of the zoo: what the gate and the reader's own page code make of it, for whoever looks from outside.
import type { GateAnchors } from '../../../lib/page/gate/compile-anchors.ts';
import { decide } from '../../../lib/page/gate/gate.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { toPageText } from '../../../lib/reader/page-text.ts';

Reflect.set(globalThis, 'lookAtPage', (anchors: GateAnchors) => ({
  gate: decide(document, anchors),
  page: toPageText(readPage(document, location.href)),
}));
