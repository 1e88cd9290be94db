import { Link, useLocation } from 'react-router';

/** One tap away, whichever page of the room this is. */
export function SafetyLink({ to, children }: { to: string; children: string }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={children} className="lw-safety-link lw-no-print">
      <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
        {children}
      </Link>
    </nav>
  );
}
