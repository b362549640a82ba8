/** Taking highlights away and bringing them back: what the dialogs show. */
import type { MessageKey } from '../../lib/i18n/i18n.ts';

export const EXPORT_FORMATS = ['markdown', 'csv', 'annotations', 'csl', 'bibtex', 'backup'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMAT_MESSAGES: Record<ExportFormat, { name: MessageKey; use: MessageKey }> = {
  markdown: { name: 'library.formats.markdown', use: 'library.formats.markdownUse' },
  csv: { name: 'library.formats.csv', use: 'library.formats.csvUse' },
  annotations: { name: 'library.formats.annotations', use: 'library.formats.annotationsUse' },
  csl: { name: 'library.formats.csl', use: 'library.formats.cslUse' },
  bibtex: { name: 'library.formats.bibtex', use: 'library.formats.bibtexUse' },
  backup: { name: 'library.formats.backup', use: 'library.formats.backupUse' },
};

/** What an import would do, before it is done. */
export interface ImportPlan {
  fileName: string;
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
  /** Deleted for good here and in the file. */
  gone: number;
  /**
   * Annotations in the file that quote no passage, places of what is broken in it, how much of it is longer than a
   * highlight takes, how much is dated ahead of the clock, and how many further pages it names only by address.
   */
  leftOut: { quoteless: number; broken: readonly string[]; shortened: number; ahead: number; elsewhere: number };
  /** Highlights that were deleted for good come back only out of a file that the person chose. */
  canRevive: boolean;
  /** Names of settings that differ, and sites that would be switched off or on; never taken over unasked. */
  settings: { names: MessageKey[]; off: readonly string[]; on: readonly string[]; savePrivate: boolean };
}

/** What an import does only when asked. */
export interface ImportChoices {
  revive: boolean;
  settings: boolean;
  savePrivate: boolean;
}

/** One transfer at a time. */
export type Transfer =
  | { kind: 'idle' }
  | { kind: 'working'; share: number }
  | { kind: 'planned'; plan: ImportPlan }
  | { kind: 'done'; message: MessageKey; count: number }
  /** `detail` names the place in the file. */
  | { kind: 'failed'; message: MessageKey; detail: string };

export interface TransferActions {
  exportAs: (format: ExportFormat, ids: readonly string[]) => void;
  chooseFile: (file: File) => void;
  applyImport: (choices: ImportChoices) => void;
  cancel: () => void;
  /** Null where the browser has no access to folders. */
  exportToFolder: (() => void) | null;
  importFromFolder: (() => void) | null;
}
