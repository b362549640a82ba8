/** Writes a file piece by piece, so that long work shows how far it is and can be left. */

export interface Work {
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

/** Pieces between two pauses: a few milliseconds. */
const SLICE = 200;

/** The pieces as one file; `count` says about how many come. Throws when the person leaves it. */
export async function writeParts(parts: Iterable<string>, count: number, { signal, onProgress }: Work = {}): Promise<Blob> {
  const written: string[] = [];
  for (const part of parts) {
    if (written.push(part) % SLICE !== 0) continue;
    onProgress?.(Math.min(1, written.length / count));
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  return new Blob(written);
}
