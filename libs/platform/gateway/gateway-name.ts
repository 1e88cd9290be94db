/** As whom the gateway asks contexts for what it needs itself. */
export const GATEWAY = 'gateway';
