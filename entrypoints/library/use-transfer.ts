/** Export and import of highlights: files in and out of the library. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { ERROR_MESSAGES } from '../../components/common/error-message.ts';
import type { ExportFormat, ImportChoices, ImportPlan, Transfer, TransferActions } from '../../components/library/transfer.ts';
import { toAnnotations } from '../../lib/highlights/exchange/annotations.ts';
import { type Belongings, gzip, readableAgain, toBackup } from '../../lib/highlights/exchange/backup.ts';
import { toCsv } from '../../lib/highlights/exchange/csv.ts';
import { toMarkdown } from '../../lib/highlights/exchange/markdown.ts';
import { ImportError, type ImportFault } from '../../lib/highlights/exchange/import-error.ts';
import { type FileContents, LIMITS, readFile } from '../../lib/highlights/exchange/read-file.ts';
import { type Work, writeParts } from '../../lib/highlights/exchange/write-parts.ts';
import { citedSources, toBibtex, toCsl } from '../../lib/highlights/exchange/sources.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { MessageKey } from '../../lib/i18n/i18n.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { RecordView } from '../../lib/record/record.ts';
import { adoptSettings, chosenSettings, compareSettings, type SettingsChange } from '../../lib/sites/settings.ts';
import { applyImport, planImport, readBelongings } from '../../lib/store/belongings.ts';
import { StoreError } from '../../lib/store/errors.ts';
import { readFolder, writeFolder } from './folder.ts';

const FAULTS: Record<ImportFault, MessageKey> = {
  'too-large': 'library.importTooLarge',
  'not-json': 'library.importNotJson',
  'too-deep': 'library.importBroken',
  'later-version': 'library.importLater',
  'unknown-format': 'library.importUnknown',
  broken: 'library.importBroken',
};
interface DirectoryWindow {
  showDirectoryPicker?: (options: { mode: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

/** State and actions of the dialogs. */
export function useTransfer(
  highlights: readonly Highlight[],
  record: RecordView | null,
): { state: Transfer; actions: TransferActions } {
  const [state, setState] = useState<Transfer>({ kind: 'idle' });
  const work = useRef<AbortController>(null);
  const chosen = useRef<{ contents: FileContents; change: SettingsChange }>(null);

  /** Runs one piece of work at a time; a cancelled one changes nothing, also not what is shown. */
  const run = useCallback(async (task: (work: Required<Work>) => Promise<Transfer>) => {
    work.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    work.current = controller;
    const show = (next: Transfer) => {
      if (!signal.aborted) setState(next);
    };
    show({ kind: 'working', share: 0 });
    show(await task({ signal, onProgress: (share) => show({ kind: 'working', share }) }).catch(failed));
  }, []);

  const actions = useMemo((): TransferActions => {
    const optionsFor = (started: Required<Work>) => ({ now: new Date().toISOString(), ...started });
    const plan = async (name: string, contents: FileContents, canRevive: boolean): Promise<Transfer> => {
      const { added, updated, unchanged, removed, gone } = await planImport(contents);
      const change = await compareSettings(contents.settings ?? {});
      chosen.current = { contents, change };
      const settings = settingsPlan(change);
      const { leftOut } = contents;
      return {
        kind: 'planned',
        plan: { fileName: name, added, updated, unchanged, removed, gone, leftOut, canRevive, settings },
      };
    };
    const apply =
      (choices: ImportChoices) =>
      async (started: Required<Work>): Promise<Transfer> => {
        if (!chosen.current) return { kind: 'idle' };
        const { contents, change } = chosen.current;
        const { added, updated, removed } = await applyImport(contents, { ...started, revive: choices.revive });
        chosen.current = null;
        const agreed = agreedSettings(change, choices);
        await adoptSettings(agreed);
        // What was imported is imported, whether or not the background is there to tell open pages of it.
        void ask({ kind: 'bg:highlightsChanged' }).catch(() => undefined);
        const set = Object.keys(agreed.preferences).length + agreed.off.length + agreed.on.length;
        return { kind: 'done', message: 'library.imported', count: added + updated + removed + set };
      };
    const { showDirectoryPicker } = globalThis as DirectoryWindow;
    const importFolder = (pick: NonNullable<typeof showDirectoryPicker>) => async (started: Required<Work>) => {
      const folder = await pick({ mode: 'read' });
      return plan(folder.name, await readFolder(folder, optionsFor(started)), false);
    };
    const exportFolder = (pick: NonNullable<typeof showDirectoryPicker>) => async (started: Required<Work>) => {
      const folder = await pick({ mode: 'readwrite' });
      const [mine, settings] = await Promise.all([readBelongings(), chosenSettings()]);
      const count = await writeFolder(folder, { ...mine, settings }, optionsFor(started));
      return { kind: 'done', message: 'library.exported', count } as const;
    };
    return {
      exportAs: (format, ids) => void run((started) => exportFile(format, pick(highlights, ids), { record, ...started })),
      chooseFile: (file) => void run(async (started) => plan(file.name, await readFile(file, optionsFor(started)), true)),
      applyImport: (choices) => void run(apply(choices)),
      cancel: () => {
        work.current?.abort();
        chosen.current = null;
        setState({ kind: 'idle' });
      },
      exportToFolder: showDirectoryPicker ? () => void run(exportFolder(showDirectoryPicker)) : null,
      importFromFolder: showDirectoryPicker ? () => void run(importFolder(showDirectoryPicker)) : null,
    };
  }, [highlights, record, run]);
  return { state, actions };
}

const SETTING_NAMES: Record<Exclude<keyof SettingsChange['preferences'], 'savePrivate'>, MessageKey> = {
  everywhere: 'options.everywhere',
  opening: 'options.opening',
  density: 'options.density',
  theme: 'options.theme',
};

/** The settings that the person is asked about. That private windows save nothing is never undone together with others. */
function settingsPlan({ preferences, off, on }: SettingsChange): ImportPlan['settings'] {
  const keys = Object.keys(SETTING_NAMES) as (keyof typeof SETTING_NAMES)[];
  const names = keys.filter((key) => preferences[key] !== undefined).map((key) => SETTING_NAMES[key]);
  return { names, off, on, savePrivate: preferences.savePrivate === true };
}

function agreedSettings({ preferences, off, on }: SettingsChange, choices: ImportChoices): SettingsChange {
  const { savePrivate, ...others } = preferences;
  const isPrivateToo = choices.savePrivate && savePrivate === true;
  return {
    preferences: { ...(choices.settings ? others : {}), ...(isPrivateToo ? { savePrivate } : {}) },
    off: choices.settings ? off : [],
    on: choices.settings ? on : [],
  };
}

function pick(highlights: readonly Highlight[], ids: readonly string[]): Highlight[] {
  const wanted = new Set(ids);
  return highlights.filter(({ id }) => wanted.has(id));
}

interface ExportWork extends Work {
  record: RecordView | null;
}

async function exportFile(format: ExportFormat, highlights: Highlight[], work: ExportWork): Promise<Transfer> {
  const now = new Date().toISOString();
  const { blob, extension } = await fileOf(format, highlights, now, work);
  work.signal?.throwIfAborted();
  download(blob, `on-record-${now.slice(0, 10)}.${extension}`);
  return { kind: 'done', message: 'library.exported', count: highlights.length };
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Hands the person a backup of belongings that are not, or no longer, in the database. */
export async function saveBackup(belongings: Belongings): Promise<void> {
  const now = new Date().toISOString();
  download(await backupFile(now, belongings), `on-record-${now.slice(0, 10)}.backup.json.gz`);
}

async function fileOf(format: ExportFormat, highlights: Highlight[], now: string, { record, ...work }: ExportWork) {
  const day = now.slice(0, 10);
  const sourcesOf = (factId: string) => (record?.fact(factId)?.sources ?? []).flatMap((id) => record?.source(id) ?? []);
  const text = async (parts: Iterable<string>, type: string, extension: string) => {
    const written = await writeParts(parts, highlights.length, work);
    return { blob: new Blob([written], { type: `${type};charset=utf-8` }), extension };
  };
  switch (format) {
    case 'markdown':
      return text(toMarkdown(highlights, day), 'text/markdown', 'md');
    case 'csv':
      return text(toCsv(highlights), 'text/csv', 'csv');
    case 'annotations': {
      const { blob, extension } = await text(toAnnotations(highlights), 'application/ld+json', 'jsonld');
      const { file, suffix } = await readableAgain(blob, LIMITS.file);
      return { blob: file, extension: `${extension}${suffix}` };
    }
    case 'csl':
      return text(toCsl(citedSources(highlights, sourcesOf), day), 'application/json', 'csl.json');
    case 'bibtex':
      return text(toBibtex(citedSources(highlights, sourcesOf), day), 'application/x-bibtex', 'bib');
    case 'backup':
      return { blob: await backupFile(now, await readBelongings(), work), extension: 'backup.json.gz' };
  }
}

async function backupFile(now: string, belongings: Belongings, work: Work = {}): Promise<Blob> {
  const settings = await chosenSettings();
  return gzip(await writeParts(toBackup({ ...belongings, settings }, now), belongings.highlights.length, work));
}

function failed(error: unknown): Transfer {
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'idle' }; // the person closed the picker
  if (error instanceof StoreError) return { kind: 'failed', message: ERROR_MESSAGES[error.code], detail: '' };
  if (error instanceof ImportError) return { kind: 'failed', message: FAULTS[error.code], detail: error.place };
  return { kind: 'failed', message: 'library.transferFailed', detail: error instanceof Error ? error.message : '' };
}
