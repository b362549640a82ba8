/** What is really painted: marks are looked for in the pixels of a screenshot, because computed style does not tell. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { until } from './harness.ts';

type Colour = readonly [number, number, number];

export interface Ink {
  /** Pixels that are there because of marks. */
  count: number;
  /** WCAG contrast of the most frequent of their colours against the most frequent one that they stand on. */
  contrast: number;
}

/** The ink of the marks on the first line of a passage: the difference between the page with and without what is painted. */
export async function inkUnder(page: Page, passage: RegExp): Promise<Ink> {
  const clip = await lineOf(page, passage);
  const marked = await page.screenshot({ clip });
  await page.evaluate(() => {
    Reflect.set(globalThis, 'painted', [...CSS.highlights]);
    CSS.highlights.clear();
  });
  const bare = await page.screenshot({ clip });
  await page.evaluate(() => {
    for (const [name, highlight] of Reflect.get(globalThis, 'painted') as [string, Highlight][])
      CSS.highlights.set(name, highlight);
    Reflect.deleteProperty(globalThis, 'painted');
  });
  return inkBetween(marked, bare);
}

/** What one picture of a place has over another of the same. */
export function inkBetween(marked: Buffer, bare: Buffer): Ink {
  const all = decode(marked);
  const under = decode(bare);
  const inked = all.flatMap((colour, i) => (String(colour) === String(under[i]) ? [] : [i]));
  if (inked.length === 0) return { count: 0, contrast: 1 };
  const most = (of: readonly Colour[]) => mostFrequent(inked.map((i) => of[i]!));
  return { count: inked.length, contrast: contrastOf(most(all), most(under)) };
}

/** Waits until a passage is marked in ink that can be seen: 3:1 is what WCAG 2.2 asks of graphics. */
export async function visibleInk(page: Page, passage: RegExp, least = 3): Promise<void> {
  let last: Ink = { count: 0, contrast: 1 };
  const isSeen = async () => {
    last = await inkUnder(page, passage);
    return last.count >= 20 && last.contrast >= least;
  };
  await until('visible ink', isSeen, 8000).catch(() => {
    throw new Error(
      `waited for ink of ${least}:1 under ${passage}; there are ${last.count} pixels of ${last.contrast.toFixed(2)}:1`,
    );
  });
}

/** The box of a passage's first line and of the room for the line under it. */
async function lineOf(page: Page, passage: RegExp): Promise<{ x: number; y: number; width: number; height: number }> {
  return until(`a line with ${passage}`, () =>
    page.evaluate(
      ([source, flags]) => {
        const wanted = new RegExp(source, flags);
        for (const { startContainer, startOffset, endContainer, endOffset } of [...CSS.highlights.values()].flatMap((all) => [
          ...all,
        ])) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const box = range.getClientRects()[0];
          if (!box || !wanted.test(range.toString())) continue;
          // Screenshots know nothing of the browser's zoom.
          const zoom = devicePixelRatio;
          return { x: box.x * zoom, y: box.y * zoom, width: box.width * zoom, height: (box.height + 6) * zoom };
        }
        return null;
      },
      [passage.source, passage.flags] as const,
    ),
  );
}

function mostFrequent(colours: readonly Colour[]): Colour {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (const colour of colours) {
    const entry = counts.get(String(colour)) ?? { colour, count: 0 };
    entry.count++;
    counts.set(String(colour), entry);
  }
  return [...counts.values()].reduce((most, entry) => (entry.count > most.count ? entry : most)).colour;
}

function contrastOf(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, WCAG 2. */
function luminanceOf(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The pixels of a PNG as browsers write it: eight bits a channel, not interlaced, with or without alpha. */
function decode(png: Buffer): Colour[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  if (png[24] !== 8 || png[28] !== 0 || (png[25] !== 6 && png[25] !== 2)) throw new Error('a PNG of another kind');
  const rows = unfilter(inflateSync(dataOf(png)), { height, stride: width * channels, channels });
  const colours: Colour[] = [];
  for (let at = 0; at < rows.length; at += channels) colours.push([rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0]);
  return colours;
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

function unfilter(data: Buffer, { height, stride, channels }: { height: number; stride: number; channels: number }): Uint8Array {
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

/** The predictor of PNG's filter 4. */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
