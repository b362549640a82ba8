import type { MessageKey } from '../../lib/i18n/i18n.ts';
import type { ErrorCode } from '../../lib/messages/schema.ts';

/** The sentence for each expected failure: what happened and what to do. */
export const ERROR_MESSAGES: Record<ErrorCode, MessageKey> = {
  'bad-message': 'errors.badMessage',
  'context-gone': 'errors.contextGone',
  'database-newer': 'errors.databaseNewer',
  'database-blocked': 'errors.databaseBlocked',
  'database-broken': 'errors.databaseBroken',
  quota: 'errors.quota',
  'pack-invalid': 'errors.packInvalid',
  'no-access': 'errors.noAccess',
  'no-page': 'errors.noPage',
  'not-found': 'errors.notFound',
  'private-window': 'errors.privateWindow',
  unexpected: 'errors.unexpected',
};
