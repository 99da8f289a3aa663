/**
 * A name, a drawing or a free text that two phones wrote anew without knowing of each other: each way beside the other, and one tap
 * chooses. The choice is the next version of the card, so it settles the tie on every phone; the other words are gone with it.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordsCard } from '../../../../ledger/cards.ts';
import type { CardTie } from '../../../../store/store.ts';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useSession, useView } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from '../clash.module.css';
import { letterOf } from '../letter-of.ts';
import { SideFrame } from '../SideFrame.tsx';
import { WhereWords } from './WhereWords.tsx';

export function WordsScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const card = useParam('card');
  const tie = useView().cardTies.find(({ id }) => id === card);
  if (tie) return <Ways key={card} tie={tie} />;
  return (
    <Page title={t('clash.none')} onBack={() => go('home')}>
      <EmptyState
        title={t('clash.none')}
        action={
          <Button kind="primary" onClick={() => go('home')}>
            {t('meeting.none.home')}
          </Button>
        }
      />
    </Page>
  );
}

function Ways({ tie }: { readonly tie: CardTie }) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const session = useSession();
  const diskWords = useDiskWords();
  const isMember = useBook().members[tie.id] !== undefined;
  const [trouble, setTrouble] = useState<string | null>(null);
  const leave = isMember ? () => go('passbook', { member: tie.id }) : () => go('home');

  const keep = async (card: WordsCard) => {
    const saved = await session.saveCards([{ ...card, version: card.version + 1 }]);
    if (!saved.ok) return setTrouble(diskWords(saved.disk));
    done(t('clash.done'));
    const [next] = session.view().cardTies;
    if (next) go('words', { card: next.id }, { replace: true });
    else if (isMember) go('passbook', { member: tie.id }, { replace: true });
    else go('home', {}, { replace: true });
  };

  return (
    <Page title={t(isMember ? 'clash.words.name' : 'clash.words.note')} onBack={leave} wide>
      <p>{t('clash.words.text')}</p>
      <WhereWords card={tie.id} />
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <ul className={styles.sides}>
        {tie.cards.map((card, at) => (
          <SideFrame
            key={letterOf(at)}
            letter={letterOf(at)}
            mark={at === 0 ? t('clash.words.meanwhile') : null}
            counts={at === 0}
          >
            {card.kind === 'member' ? (
              <MemberName member={card} size="large" />
            ) : (
              <q className={styles.text}>{card.text}</q>
            )}
            <Button wide onClick={() => keep(card)}>
              {t('clash.words.keep', { letter: letterOf(at) })}
            </Button>
          </SideFrame>
        ))}
      </ul>
    </Page>
  );
}
