/** From now on the pages of the team and of the person open without a network on this device. Where that cannot be, they need one, as before. */
export function registerShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
