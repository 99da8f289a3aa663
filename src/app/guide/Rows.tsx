/** The pictures of one screen with their sentences; 🔊 says them in one go. */
import { useTranslation } from 'react-i18next';
import { ListenButton } from '../speech/ListenButton.tsx';
import { HEAD, ROWS } from './look.ts';
import type { Row } from './row.ts';

export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  return (
    <>
      <ol style={ROWS.all}>
        {rows.map(([sentence, Picture]) => (
          <li key={sentence} style={ROWS.row}>
            <span style={ROWS.frame}>
              <Picture />
            </span>
            <span style={ROWS.sentence}>{t(sentence)}</span>
          </li>
        ))}
      </ol>
      <div style={HEAD}>
        <ListenButton phoneOnly text={() => rows.map(([sentence]) => t(sentence)).join(' ')} />
      </div>
    </>
  );
}
