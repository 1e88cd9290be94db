import { configureGlobal } from 'fast-check';

/** Every run draws the same cases, so that a failure is of the change at hand; FAST_CHECK_SEED draws others. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261126) });
