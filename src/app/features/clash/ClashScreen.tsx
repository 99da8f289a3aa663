/**
 * Two phones wrote what cannot both stand: the sides beside one another, as each of them says it. People choose one, with a
 * reason; nothing is chosen silently. What counts meanwhile is marked.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../ledger/book.ts';
import type { EntryId } from '../../../ledger/ids.ts';
import type { Clash } from '../../../ledger/phones.ts';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import styles from './clash.module.css';
import { letterOf } from './letter-of.ts';
import { Side } from './Side.tsx';

export function ClashScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const clash = clashWith(book, useParam('entry'));
  if (clash) return <Sides clash={clash} />;
  const [next] = book.clashes;
  return (
    <Page title={t('clash.none')} onBack={() => go('home')}>
      <EmptyState
        title={t('clash.none')}
        action={
          <Button
            kind="primary"
            onClick={() =>
              next ? go('clash', { entry: next.provisional }) : go(book.open ? 'meeting' : 'home')
            }
          >
            {t(next ? 'clash.next' : book.open ? 'home.goOn' : 'meeting.none.home')}
          </Button>
        }
      />
    </Page>
  );
}

const clashWith = ({ clashes }: Book, entry: EntryId): Clash | undefined =>
  clashes.find(({ sides }) => sides.some((side) => side.entry === entry));

function Sides({ clash }: { readonly clash: Clash }) {
  const { t } = useTranslation();
  const go = useGo();
  const barred = useBarredAnywhere();
  const words = useRefusalWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const { kind, sides, choices } = clash;
  const phones = new Set(sides.map(({ phone }) => phone));
  return (
    <Page title={t(`clash.title.${kind}`)} onBack={() => go('home')} wide>
      <p>{t(`clash.text.${kind}`)}</p>
      {phones.size < sides.length ? <Notice>{t('clash.twice')}</Notice> : null}
      {choices.length > 0 ? <Notice tone="warn">{t('clash.again')}</Notice> : null}
      {barred ? <Notice>{words(barred)}</Notice> : null}
      <ul className={styles.sides}>
        {sides.map((side, at) => (
          <Side
            key={side.entry}
            letter={letterOf(at)}
            side={side}
            clash={clash}
            onChoose={barred ? undefined : () => setChosen(at)}
          />
        ))}
      </ul>
      <p>{t('clash.kept')}</p>
      {chosen === null ? null : (
        <ChooseDialog
          letter={letterOf(chosen)}
          chosen={sides[chosen]?.entry ?? ''}
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  );
}
