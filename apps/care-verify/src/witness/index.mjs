/** For a program that keeps a witness inside, as a demonstration does. */
export { parsePolicy } from '../policy.mjs';
export { newWitnessKey, readWitnessKey } from './key.mjs';
export { WitnessState } from './state.mjs';
export { Witness } from './witness.mjs';
