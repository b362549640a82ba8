// zod tries out `new Function` for speed, and the policy of our pages reports that as a violation. It looks when the
// first schema is made, so this must be the first import of an entry.
import { config } from 'zod/mini';

config({ jitless: true });
