/**
 * "Do you know this by another name?": what saving together is called elsewhere, how it is alike and how it differs, and the app's
 * own words in plain ones. It is read before there is a community; it writes nothing.
 */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { CALLED, type Called, OWN_WORDS } from './kinds.tsx';

const ROW: CSSProperties = { paddingBlock: 'var(--space-2)', borderBlockStart: '1px solid var(--line)' };
const CENTRED: CSSProperties = { display: 'grid', justifyItems: 'center' };

export function NamesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page
      title={t('start.otherNames')}
      onBack={() => go('start')}
      listen={() =>
        [
          t('names.intro'),
          ...CALLED.map(({ kind }) => `${t(`names.kind.${kind}.title`)}. ${t(`names.kind.${kind}.text`)}`),
        ].join(' ')
      }
    >
      <p>{t('names.intro')}</p>
      {CALLED.map((called) => (
        <OneKind key={called.kind} called={called} />
      ))}
      <OwnWords />
    </Page>
  );
}

function OneKind({ called: { kind, Picture, names } }: { readonly called: Called }) {
  const { t } = useTranslation();
  return (
    <Card title={t(`names.kind.${kind}.title`)}>
      <div style={CENTRED}>
        <Picture />
      </div>
      <p>{t(`names.kind.${kind}.text`)}</p>
      <ul>
        {names.map(([where, name]) => (
          <li key={where} style={ROW}>
            <b>
              <bdi>{name}</bdi>
            </b>
            {' · '}
            {t(`names.where.${where}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OwnWords() {
  const { t } = useTranslation();
  return (
    <Card title={t('names.ours')}>
      <dl>
        {OWN_WORDS.map((word) => (
          <div key={word} style={ROW}>
            <dt>
              <b>{t(`names.word.${word}.is`)}</b>
            </dt>
            <dd>{t(`names.word.${word}.means`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
