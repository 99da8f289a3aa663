/** A row for each member, a column for each step that goes round; some rows are left for who is new. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import paper from '../../paper/paper.module.css';
import { useMembers } from '../../state/use-book.tsx';
import { classes } from '../../ui/classes.ts';
import { Name } from '../../ui/member/Name.tsx';
import styles from './MeetingForm.module.css';
import { useStep } from './use-step.ts';

const ROUNDS = ['savings', 'repayments', 'lending'] as const;
const NEW = ['first', 'second'] as const;

export function MembersTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const step = useStep();
  const members = useMembers();
  return (
    <>
      <table className={classes(paper.table, styles.table)}>
        <caption>{t('meeting.byMember')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('paper.member')}
            </th>
            <th scope="col" rowSpan={2}>
              {step('attendance')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {step('fines')}
            </th>
            {ROUNDS.map((round) => (
              <th key={round} scope="col" rowSpan={2}>
                {step(round)}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {t('paper.total')}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('paper.fines')}</th>
            <th scope="col">{t('paper.fund')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                {format.number(member.number)} <Name>{member.name}</Name>
              </th>
              <Boxes />
            </tr>
          ))}
          {NEW.map((row) => (
            <tr key={row}>
              <td />
              <Boxes />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={paper.small}>{t('paper.marks')}</p>
    </>
  );
}

function Boxes() {
  return (
    <>
      <td />
      <td />
      <td />
      <td />
      <td />
      <td />
      <td />
    </>
  );
}
