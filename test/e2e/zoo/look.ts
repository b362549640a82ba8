/** Opens a page of the zoo and says what the built extension made of it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import type { PageState, PageText } from '../../../lib/messages/from-page.ts';
import { describePage, settleBlocks } from '../../../lib/page/describe-page.ts';
import { compileAnchors } from '../../../lib/page/gate/compile-anchors.ts';
import type { GateDecision } from '../../../lib/page/gate/gate.ts';
import { canonicalise } from '../../../lib/page/identity.ts';
import type { PageDescription } from '../../../lib/page/types.ts';
import { type Stage, until } from '../harness.ts';

export interface Look extends PageDescription {
  gate: GateDecision;
  title: string;
  identity: string;
  blocks: PageText['blocks'];
  /** What the background was told of the page; null where no reader ever ran. */
  state: PageState | null;
  /** Texts that are painted. */
  painted: string[];
}

/** The page code, bundled once, with the gate's words. */
export async function bundlePageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page-script.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
  });
  const anchors = compileAnchors([loadPack().vocabulary]);
  return `${outputFiles[0]?.text};JSON.stringify(globalThis.lookAtPage(${JSON.stringify(anchors)}))`;
}

/** What there is to see on a page that has been opened. */
export async function lookAt(stage: Stage, page: Page, script: string): Promise<Look> {
  const { gate, page: text } = JSON.parse((await page.evaluate(script)) as string) as { gate: GateDecision; page: PageText };
  const description = describePage(text, new Date().toISOString().slice(0, 10));
  const state = await stateOf(stage, text.url, gate.open);
  return {
    gate,
    ...description,
    title: text.title,
    identity: canonicalise(text),
    blocks: settleBlocks(text.blocks, description).filter((block) => block.text !== ''),
    state,
    painted: await page.evaluate(textsOfHighlights),
  };
}

/** The reader's report; where the gate stays shut, time enough for it to come if it should come after all. */
async function stateOf(stage: Stage, url: string, isExpected: boolean): Promise<PageState | null> {
  const worker = await stage.worker();
  const read = async () => {
    const states = Object.values(await worker.evaluate(() => chrome.storage.session.get(null))) as PageState[];
    return states.find((state) => state?.url === url) ?? null;
  };
  if (isExpected) return until(`the report of ${url}`, read);
  await new Promise((resolve) => setTimeout(resolve, 150));
  return read();
}

function textsOfHighlights(): string[] {
  return [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }),
  );
}
