import { Link } from 'react-router';

/** From the plan of today to what it was. */
export function BeforeLinks({ planAt }: { planAt: string }) {
  return (
    <p className="lw-no-print">
      <Link to={`${planAt}/versions`}>How the plan changed</Link>, and{' '}
      <Link to={`${planAt}/then`}>how it stood on another day</Link>
    </p>
  );
}
