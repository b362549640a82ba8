import { expect, it } from 'vitest';
import { whenActivated } from './when-activated.ts';

it('resolves at once on a page that is shown', async () => {
  await expect(whenActivated(document)).resolves.toBeUndefined();
});

it('waits for a prerendered page to be shown', async () => {
  const doc = Object.assign(new EventTarget(), { prerendering: true }) as unknown as Document;
  let isShown = false;
  const shown = whenActivated(doc).then(() => (isShown = true));
  await Promise.resolve();
  expect(isShown).toBe(false);
  doc.dispatchEvent(new Event('prerenderingchange'));
  await shown;
  expect(isShown).toBe(true);
});
