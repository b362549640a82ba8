/** Resolves when the page is really shown: at once, or when a prerendered page is activated. */
export function whenActivated(doc: Document & { prerendering?: boolean }): Promise<void> {
  if (!doc.prerendering) return Promise.resolve();
  return new Promise((resolve) => doc.addEventListener('prerenderingchange', () => resolve(), { once: true }));
}
