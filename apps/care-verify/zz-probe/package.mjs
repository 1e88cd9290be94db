import * as probed from 'fflate';
export const probe = probed;
