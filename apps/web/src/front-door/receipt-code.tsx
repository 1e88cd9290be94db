import { useWords } from '../languages/page-language';

const SPOKEN: Record<string, string> = Object.fromEntries(
  (
    'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo ' +
    'Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'
  )
    .split(' ')
    .map((word) => [word.charAt(0), word]),
);

const groupsOf = (code: string): string[] => {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.match(/.{1,4}/g) ?? [];
};

/** A receipt code in groups of four, and how to say it over the phone. */
export function ReceiptCode({ code }: { code: string }) {
  const t = useWords();
  const groups = groupsOf(code);
  return (
    <>
      <p className="lw-code">
        <span className="nhsuk-u-visually-hidden">{groups.map((group) => [...group].join(' ')).join(', ')}</span>
        {groups.map((group, at) => (
          <span key={`${group} ${at}`} aria-hidden="true">
            {group}
          </span>
        ))}
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">{t('code.sayIt')}</span>
        </summary>
        <div className="nhsuk-details__text">
          <ol className="nhsuk-list">
            {groups.map((group, at) => (
              <li key={`${group} ${at}`}>{[...group].map((sign) => SPOKEN[sign] ?? sign).join(', ')}</li>
            ))}
          </ol>
        </div>
      </details>
    </>
  );
}
