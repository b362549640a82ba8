/** zod probes for `new Function`, which our content security policy reports as a violation. Import this before any schema. */
import * as z from 'zod/mini';

z.config({ jitless: true });
