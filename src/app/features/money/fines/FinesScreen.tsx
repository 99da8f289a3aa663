/** Fines and solidarity fund: who gave today, who owes a fine, and what attendance suggests (suggested, never charged by itself). */
import { Check, HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { held } from '../../../../ledger/accounts.ts';
import { sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useMembers } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { LeftNote } from '../LeftNote.tsx';
import styles from '../money.module.css';
import { expectedMembers, sumByMember } from '../today.ts';
import { fineName } from './fine-name.ts';
import { finesOwed, suggestedFine } from './fines-of.ts';

export function FinesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const members = useMembers();
  const given = sumByMember(book, 'solidarity-in');
  const left = expectedMembers(book).filter((member) => !given.has(member)).length;
  const fund = held(book.balances, 'solidarity-fund');
  const rule = book.conditions?.solidarityFund;
  const hasFund = (rule && rule.mode !== 'none') || fund > 0;
  const noteOf = (member: string) => {
    const owed = finesOwed(book, member);
    if (owed.length > 0) {
      return t('money.fines.owes', { amount: format.money(sum(owed.map((fine) => fine.owed))) });
    }
    const suggested = suggestedFine(book, member);
    return suggested ? t('money.fines.suggested', { fine: fineName(book, suggested.id, t) }) : undefined;
  };
  return (
    <MeetingPage step="fines" title={t('money.fines.title')}>
      {hasFund ? (
        <div className={styles.sums}>
          <Money amount={fund} kind="solidarity" size="large" label={t('money.fines.fund')} />
          {rule?.mode === 'perMeeting' ? <LeftNote left={left} /> : null}
          {fund > 0 ? (
            <Button
              icon={<HeartHandshake aria-hidden="true" />}
              onClick={() => go('otherForm', { what: 'solidarityOut' })}
            >
              {t('money.solidarityOut.link')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {rule?.mode === 'perMeeting' && left > 1 ? (
        <Button wide onClick={() => go('otherForm', { what: 'everybodyGives' })}>
          {t('money.fines.everybody', { amount: format.money(rule.amount) })}
        </Button>
      ) : null}
      <List label={t('money.fines.title')}>
        {members.map((member) => {
          const amount = given.get(member.id);
          return (
            <ListRow
              key={member.id}
              member={member}
              note={noteOf(member.id)}
              end={
                amount === undefined ? undefined : (
                  <span className={styles.done}>
                    <Check aria-hidden="true" />
                    {format.money(amount)}
                  </span>
                )
              }
              onClick={() => go('otherForm', { what: `finesOf:${member.id}` })}
            />
          );
        })}
      </List>
    </MeetingPage>
  );
}
