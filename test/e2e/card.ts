/** The card as assistive technology sees it: its shadow root is closed to scripts, the accessibility tree is not. */
import type { CDPSession, Page } from 'playwright-core';
import { until } from './harness.ts';

interface Node {
  role: string;
  name: string;
  backendId: number;
}

export class CardView {
  readonly #page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits for an open card and gives everything it says, one line a node. */
  async text(): Promise<string> {
    return until('an open card', async () => {
      const nodes = await this.#nodes();
      return nodes.length > 0
        ? nodes
            .map((node) => node.name)
            .filter(Boolean)
            .join('\n')
            .replaceAll('\u00a0', ' ')
        : null;
    });
  }

  async isOpen(): Promise<boolean> {
    return (await this.#nodes()).length > 0;
  }

  async gone(): Promise<void> {
    await until('the card to close', async () => !(await this.isOpen()));
  }

  /** Clicks a control with the real mouse. */
  async click(role: string, name: RegExp): Promise<void> {
    const node = await until(`${role} ${name}`, async () =>
      (await this.#nodes()).find((each) => each.role === role && name.test(each.name)),
    );
    const session = await this.#cdp();
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
    await this.#page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2, { steps: 4 });
    await this.#page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
  }

  /** Roles and names inside the dialog. */
  async #nodes(): Promise<Node[]> {
    const session = await this.#cdp();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find((node) => node.role?.value === 'dialog' && !node.ignored);
    if (!dialog) return [];
    const inside: Node[] = [];
    const visit = (id: string) => {
      const node = byId.get(id);
      if (!node) return;
      const role = String(node.role?.value ?? '');
      if (!node.ignored && role !== 'InlineTextBox')
        inside.push({ role, name: String(node.name?.value ?? ''), backendId: node.backendDOMNodeId ?? 0 });
      node.childIds?.forEach(visit);
    };
    visit(dialog.nodeId);
    return inside;
  }

  async #cdp(): Promise<CDPSession> {
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    return this.#session;
  }
}
