// Runs in a page: the gate and the reader's page code, with what they say left where the command picks it up.
import { decide } from '../../page/gate/gate.ts';
import type { GateAnchors } from '../../page/gate/compile-anchors.ts';
import { readPage } from '../../page/read-page.ts';
import { toPageText } from '../../reader/page-text.ts';

/** Put here by the build. */
declare const GATE_ANCHORS: GateAnchors;

const gate = decide(document, GATE_ANCHORS);
const page = toPageText(readPage(document, location.href));
Reflect.set(globalThis, 'onRecordPage', JSON.stringify({ gate, page }));
