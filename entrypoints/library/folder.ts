/**
 * Highlights in a folder of the person's choice, which Syncthing, Dropbox or Git carries to other machines. One file, and
 * the copies that such tools make beside it when two machines wrote at once: all are read, none is lost.
 */
import { type Belongings, gzip, toBackup } from '../../lib/highlights/exchange/backup.ts';
import { mergeBelongings } from '../../lib/highlights/exchange/merge.ts';
import { writeParts } from '../../lib/highlights/exchange/write-parts.ts';
import { type FileContents, ImportError, readFile, type ReadOptions } from '../../lib/highlights/exchange/read-file.ts';

const NAME = 'on-record-highlights';
const EXTENSION = '.json.gz';

/** The files of ours in a folder, the one without a suffix first. */
async function filesIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.startsWith(NAME) || !name.endsWith(EXTENSION)) continue;
    files.push(await (handle as FileSystemFileHandle).getFile());
  }
  return files.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
}

async function readAll(files: readonly File[], options: ReadOptions): Promise<FileContents[]> {
  const contents: FileContents[] = [];
  for (const [index, file] of files.entries()) {
    const onProgress = (share: number) => options.onProgress?.((index + share) / files.length);
    contents.push(await readFile(file, { ...options, onProgress }));
  }
  return contents;
}

/** What all files of ours in a folder hold together. Throws `ImportError` when there is none. */
export async function readFolder(folder: FileSystemDirectoryHandle, options: ReadOptions): Promise<FileContents> {
  const [first, ...others] = await readAll(await filesIn(folder), options);
  if (!first) throw new ImportError('unknown-format', NAME + EXTENSION);
  const { settings, ...belongings } = first;
  return { ...others.reduce<Belongings>(mergeBelongings, belongings), ...(settings ? { settings } : {}) };
}

/**
 * Writes belongings into a folder, together with what other machines left there; says how many highlights that makes.
 * A file that cannot be read is left as it is, and nothing is written.
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  { settings, ...mine }: Belongings & { settings: object },
  options: ReadOptions,
): Promise<number> {
  const theirs = await readAll(await filesIn(folder), options);
  const all = theirs.reduce<Belongings>(mergeBelongings, mine);
  const backup = await gzip(await writeParts(toBackup({ ...all, settings }, options.now), all.highlights.length, options));
  options.signal?.throwIfAborted();
  const file = await folder.getFileHandle(NAME + EXTENSION, { create: true });
  const writable = await file.createWritable();
  await writable.write(backup);
  await writable.close();
  return all.highlights.length;
}
