/**
 * Highlights in a folder of the person's choice, which Syncthing, Dropbox or Git carries to other machines. One file, and
 * the copies that such tools make beside it when two machines wrote at once: all are read, none is lost.
 */
import { type Belongings, gzip, toBackup } from '../../lib/highlights/exchange/backup.ts';
import { absorb } from '../../lib/highlights/exchange/plan.ts';
import { mergeSettings, type SavedSettings } from '../../lib/sites/saved-settings.ts';
import { writeParts } from '../../lib/highlights/exchange/write-parts.ts';
import { ImportError } from '../../lib/highlights/exchange/import-error.ts';
import { type FileContents, NOTHING_LEFT_OUT, readFile, type ReadOptions } from '../../lib/highlights/exchange/read-file.ts';

const NAME = 'on-record-highlights';
const FULL_NAME = `${NAME}.json.gz`;

/** The files of ours in a folder, the one without a suffix first. Each tool has a place of its own for the suffix. */
async function filesIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const [name, handle] of folder.entries())
    if (handle.kind === 'file' && name.startsWith(NAME)) files.push(await (handle as FileSystemFileHandle).getFile());
  return files.sort((a, b) => Number(b.name === FULL_NAME) - Number(a.name === FULL_NAME) || (a.name < b.name ? -1 : 1));
}

/** What no backup of ours is, though it is called like one: it is left as it is. */
const isOther = (error: unknown) =>
  error instanceof ImportError && (error.code === 'not-json' || error.code === 'unknown-format');

interface Folder {
  backups: FileContents[];
  /** Names of files that are called like ours and cannot be read. */
  broken: string[];
}

/** Reads what is in the folder. A broken main file, and one of a later version, end it: `ImportError`. */
async function readAll(files: readonly File[], options: ReadOptions): Promise<Folder> {
  const read: Folder = { backups: [], broken: [] };
  for (const [index, file] of files.entries()) {
    const onProgress = (share: number) => options.onProgress?.((index + share) / files.length);
    try {
      const contents = await readFile(file, { ...options, onProgress });
      if (contents.kind !== 'backup') read.broken.push(file.name);
      else read.backups.push(contents);
    } catch (error) {
      if (file.name === FULL_NAME || !isOther(error)) throw error;
      read.broken.push(file.name);
    }
  }
  return read;
}

/** What all files of ours in a folder hold together. Throws `ImportError` when there is none. */
export async function readFolder(folder: FileSystemDirectoryHandle, options: ReadOptions): Promise<FileContents> {
  const { backups, broken } = await readAll(await filesIn(folder), options);
  const [first, ...others] = backups;
  if (!first) throw new ImportError('unknown-format', FULL_NAME);
  const { highlights, purged, hidden, pages } = first;
  const all = others.reduce<Belongings>((sum, theirs) => absorb(sum, theirs), { highlights, purged, hidden, pages });
  const foreign = new Set(backups.flatMap((each) => [...(each.foreign ?? [])]));
  const ahead = backups.reduce((sum, each) => sum + each.leftOut.ahead, 0);
  const leftOut = { ...NOTHING_LEFT_OUT, broken, ahead };
  return { kind: 'backup', ...all, foreign, settings: settingsIn(backups), leftOut };
}

const settingsIn = (backups: readonly FileContents[]) =>
  backups.reduce<SavedSettings>((sum, { settings }) => mergeSettings(sum, settings ?? {}), {});

/**
 * Writes belongings into a folder, together with what other machines left there; says how many highlights that makes.
 * A file that cannot be read is left as it is; where that is the one to write, nothing is written.
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  { settings, ...mine }: Belongings & { settings: SavedSettings },
  options: ReadOptions,
): Promise<number> {
  const { backups } = await readAll(await filesIn(folder), options);
  const all = backups.reduce<Belongings>((sum, theirs) => absorb(sum, theirs), mine);
  const whole = { ...all, settings: mergeSettings(settingsIn(backups), settings) };
  const backup = await gzip(await writeParts(toBackup(whole, options.now), all.highlights.length, options));
  options.signal?.throwIfAborted();
  const file = await folder.getFileHandle(FULL_NAME, { create: true });
  const writable = await file.createWritable();
  await writable.write(backup);
  await writable.close();
  return all.highlights.length;
}
