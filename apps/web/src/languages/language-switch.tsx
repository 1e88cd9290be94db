import { tagOf, useChosenLanguage, useWords } from './page-language';
import { chooseLanguage, LANGUAGES } from './languages';

/** Each language by its own name, so that who needs it can read it. */
export function LanguageSwitch() {
  const t = useWords();
  const chosen = useChosenLanguage();
  return (
    <nav className="lw-languages lw-no-print" aria-label={t('shell.language')}>
      <ul className="nhsuk-width-container">
        {LANGUAGES.map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              className="lw-link-button"
              lang={tagOf(code)}
              aria-current={code === chosen ? 'true' : undefined}
              onClick={() => void chooseLanguage(code)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
