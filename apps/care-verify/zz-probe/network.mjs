import * as probed from 'node:https';
export const probe = probed;
