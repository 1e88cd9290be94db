import type { RetryPolicy } from '../messaging/port/inbox';
import { defaultRetry } from '../messaging/port/inbox';

/** While an operator waits for the answer: what does not succeed soon stays where it is, and they try again. */
export const operatorRetry: RetryPolicy = { ...defaultRetry, tries: 2, triesWhenPassing: 3 };
