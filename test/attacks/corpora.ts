import { apiCorpus } from './api/api.corpus';
import type { Corpus } from './corpus';
import { siteCorpus } from './site/site.corpus';
import { tokenCorpus } from './tokens/tokens.corpus';

/** All that `npm run test:attacks` makes. */
export const corpora: readonly Corpus[] = [tokenCorpus, apiCorpus, siteCorpus];
