export function PrintButton({ children }: { children: string }) {
  return (
    <p className="lw-no-print">
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
        {children}
      </button>
    </p>
  );
}
