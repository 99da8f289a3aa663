/** A message that calls the next meeting: day, place, and what is due, in totals unless the community lists names. */
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type NextMeeting as Coming, nextMeeting } from '../../../ledger/statements/next-meeting.ts';
import { useShare } from '../../carrying/use-share.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import styles from './statements.module.css';
import { useSayings } from './use-sayings.ts';

const LONGEST_PLACE = 120;
/** Kept, so that it need not be typed each time. */
const DRAFT = 'next-meeting-place';

export function NextMeeting() {
  const { t } = useTranslation();
  const go = useGo();
  const next = nextMeeting(useBook());
  const share = useShare();
  const [place, setPlace] = useDraft<string>(DRAFT, '');
  const textOf = useText();
  const title = t('statements.name.nextMeeting');
  if (!next) {
    return (
      <Page title={title} onBack={() => go('statements')}>
        <EmptyState title={t('statements.next.empty')} />
      </Page>
    );
  }
  const text = textOf(next, place.trim());
  return (
    <Page
      title={title}
      onBack={() => go('statements')}
      actions={
        <Button
          kind="primary"
          icon={<Share2 aria-hidden="true" />}
          onClick={() => share.share({ title, text })}
        >
          {t('statements.next.send')}
        </Button>
      }
    >
      {share.outcome ? <Notice tone="done">{t(`statements.${share.outcome}`)}</Notice> : null}
      <TextField
        label={t('statements.next.place')}
        hint={t('statements.next.placeHint')}
        value={place}
        onChange={(value) => void setPlace(value)}
        maxLength={LONGEST_PLACE}
      />
      <Card title={t('statements.next.message')}>
        <p className={styles.message}>{text}</p>
      </Card>
      {next.mayName ? null : <p>{t('statements.next.totalsOnly')}</p>}
    </Page>
  );
}

function useText(): (next: Coming, place: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { founding } = useBook();
  const { nameOf } = useNames();
  const { labelled } = useSayings();
  return (next, place) => {
    const due = (
      [
        ['savings', next.savings],
        ['solidarityFund', next.solidarityFund],
        ['loans', next.loans],
      ] as const
    )
      .filter(([, value]) => value > 0)
      .map(([name, value]) => `· ${labelled(t(`statements.next.due.${name}`), format.money(value))}`);
    const named = next.mayName
      ? next.byMember.map(
          ({ member, loans }) => `  ${labelled(format.name(nameOf(member)), format.money(loans))}`,
        )
      : [];
    return [
      t('statements.next.call', { group: format.name(founding?.name ?? '') }),
      format.dateLong(next.on),
      ...(place === '' ? [] : [t('statements.next.at', { place })]),
      ...(due.length === 0 ? [] : ['', t('statements.next.dueAll'), ...due, ...named]),
    ].join('\n');
  };
}
