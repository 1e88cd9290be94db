import type { Corpus } from '../corpus';
import { crossSiteTries } from './cross-site';
import { headerTries } from './headers';
import { leakTries } from './leaks';
import { scriptTries } from './scripts';
import { startSite } from './stage';

/** The product as it is started, with real sign-in: what another site, a cache or a log could get of it. */
export const siteCorpus: Corpus = {
  name: 'site',
  async tries() {
    const site = await startSite();
    const tries = [crossSiteTries, leakTries, scriptTries, headerTries].flatMap((of) => of(site));
    return { tries, stop: async () => void (await site.server.stop()) };
  },
};
