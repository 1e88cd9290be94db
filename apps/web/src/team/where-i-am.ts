/**
 * Remembers the part of the page that has the focus. Call the answer once something was done that takes the focused
 * button away: the focus goes to the heading of that part, and is not lost.
 */
export function whereIAm(): () => void {
  const part = document.activeElement?.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
  return () => {
    const heading = document.getElementById(part ?? '') ?? document.querySelector<HTMLElement>('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
}
