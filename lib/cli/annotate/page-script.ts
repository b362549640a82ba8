// Runs in a page: the reader's page code, with its result left where the command picks it up.
import { readPage } from '../../page/read-page.ts';
import { toPageText } from '../../reader/page-text.ts';

Reflect.set(globalThis, 'onRecordPage', JSON.stringify(toPageText(readPage(document, location.href))));
