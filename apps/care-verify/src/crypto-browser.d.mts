export * from './crypto.mjs';
