/**
 * A blank A4 form for one meeting, whose boxes match the screens: a flat battery loses nothing. Members' names are on it,
 * amounts are not. Printed by the browser; safe in black and white.
 */

import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Wide } from '../../ui/page/Wide.tsx';
import styles from './MeetingForm.module.css';

const COLUMNS = ['came', 'fines', 'savings', 'payBack', 'loan', 'total'] as const;

export function MeetingForm() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  return (
    <Page
      title={t('paper.title')}
      onBack={() => go('home')}
      actions={
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
      }
      wide
    >
      <Wide look={styles.sheet} label={t('paper.title')}>
        <h2 className={styles.name}>
          <Name>{book.founding?.name ?? ''}</Name>
        </h2>
        <p className={styles.blanks}>
          {(['date', 'number', 'kind', 'writer', 'counters'] as const).map((blank) => (
            <span key={blank} className={styles.blank}>
              {t(`paper.${blank}`)}
            </span>
          ))}
        </p>
        <MembersTable />
        <CountTable />
        <p className={styles.blanks}>
          {(['expected', 'difference', 'decisions', 'witnesses'] as const).map((blank) => (
            <span key={blank} className={styles.blank}>
              {t(`paper.${blank}`)}
            </span>
          ))}
        </p>
      </Wide>
    </Page>
  );
}

function MembersTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const members = useMembers();
  return (
    <table className={styles.table}>
      <caption>{t('paper.members')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.member')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`paper.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              {format.number(member.number)} <Name>{member.name}</Name>
            </th>
            {COLUMNS.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CountTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency } = format;
  return (
    <table className={styles.table}>
      <caption>{t('paper.count')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.piece')}</th>
          <th scope="col">{t('paper.opening')}</th>
          <th scope="col">{t('paper.closing')}</th>
        </tr>
      </thead>
      <tbody>
        {currency.denominations.map((denomination) => (
          <tr key={`${denomination.form}-${denomination.value}`}>
            <th scope="row">
              {t(`paper.${denomination.form}`, { value: format.money(denomination.value) })}
            </th>
            <td />
            <td />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('paper.sum')}</th>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}
