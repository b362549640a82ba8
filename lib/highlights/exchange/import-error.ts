/** Why a file is refused; every code has a sentence. */
export type ImportFault = 'too-large' | 'not-json' | 'too-deep' | 'later-version' | 'unknown-format' | 'broken';

/** A file that is refused; `place` says where in it. */
export class ImportError extends Error {
  readonly code: ImportFault;
  readonly place: string;
  constructor(code: ImportFault, place = '') {
    super(place ? `${code}: ${place}` : code);
    this.code = code;
    this.place = place;
  }
}
