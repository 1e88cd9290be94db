import type { Corpus } from '../corpus';
import { fieldTries } from './fields';
import { idTries } from './ids';
import { injectionTries } from './injections';
import { limitTries } from './limits';
import { patternTries } from './patterns';
import { rateTries } from './rates';
import { startStage } from './stage';

/** The addresses of the API, as somebody who is signed in and means no good. */
export const apiCorpus: Corpus = {
  name: 'api',
  async tries() {
    const stage = await startStage();
    const tries = [fieldTries, idTries, injectionTries, limitTries, patternTries, rateTries];
    return { tries: tries.flatMap((of) => of(stage)), stop: () => stage.app.stop() };
  },
};
