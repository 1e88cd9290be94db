import { OpenIdPeer } from '@platform/testing/openid-peer';
import { SignInApp } from '@platform/testing/sign-in-app';
import type { Corpus } from '../corpus';
import { apiTries } from './api-tokens';
import { idTokenTries } from './id-tokens';
import { logoutTries } from './logout-tokens';
import type { Stage } from './stage';
import { wayBackTries } from './ways-back';

export const tokenCorpus: Corpus = {
  name: 'tokens',
  async tries() {
    const [care, town] = [await OpenIdPeer.start(), await OpenIdPeer.start()];
    const app = await SignInApp.start([
      { id: 'care', name: 'Care', issuer: care.issuer, clientId: 'us', clientSecret: 's' },
      { id: 'town', name: 'Town', issuer: town.issuer, clientId: 'us', clientSecret: 's' },
    ]);
    const stage: Stage = { app, care, town };
    return {
      tries: [...idTokenTries(stage), ...wayBackTries(stage), ...logoutTries(stage), ...apiTries(stage)],
      stop: async () => {
        await app.stop();
        await Promise.all([care.stop(), town.stop()]);
      },
    };
  },
};
