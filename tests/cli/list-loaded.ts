import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/* Loaded into the program by a test: writes down which modules the program loads. */
registerHooks({
  load(url, context, next) {
    appendFileSync(process.env['SELFEVAL_LOADED'] ?? 'loaded.txt', `${url}\n`);
    return next(url, context);
  },
});
