/** Several pictures on one, each under its name, so that a few dozen can be looked at. */
import type { Browser } from 'playwright-core';

export interface Shot {
  name: string;
  png: Buffer;
}

/** `width` is how many pixels of a window the pictures may take side by side; a picture has `scale` of its own to one of them. */
export async function saveMontage(
  browser: Browser,
  shots: Shot[],
  to: { path: string; width: number; scale: number },
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: to.width, height: 900 }, deviceScaleFactor: to.scale });
  const figures = shots.map(
    ({ name, png }) =>
      `<figure style="margin:0"><figcaption>${name}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#808080;font:12px sans-serif}
    img{display:block;zoom:${1 / to.scale}}</style>${figures.join('')}`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.screenshot({ path: to.path, fullPage: true });
  await page.close();
}
