/** Two of a profession began its book while apart: both are told which one to go on in, and how the other comes in (adr/0047, adr/0049). */
import { BookOpen, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BookId } from '../../../ledger/ids.ts';
import { useBesideHere } from '../../follow-up/books-beside.ts';
import { type Team, useTeam } from '../../follow-up/team-context.ts';
import { useFormat } from '../../format/use-format.tsx';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useGo } from '../../state/navigation.ts';
import { SessionProvider, useSession } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function TwoBooks() {
  const team = useTeam();
  const { id } = useSession();
  if (!team || toldOf(team).every((book) => book === id)) return null;
  // The phones that began them are known by their names in the team's book.
  return (
    <SessionProvider session={team.session}>
      <Told team={team} own={id} />
    </SessionProvider>
  );
}

/** In the order in which the team was told. */
const toldOf = ({ profession, followUp: { besideBooks } }: Team): readonly BookId[] =>
  Object.entries(besideBooks).flatMap(([book, one]) => (one.profession === profession ? [book] : []));

function Told({ team, own }: { readonly team: Team; readonly own: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = usePhoneWords();
  const { besideBooks } = team.followUp;
  const others = toldOf(team).filter((book) => book !== own);
  const isFirst = toldOf(team)[0] === own;
  const phones = new Set(others.map((book) => besideBooks[book]?.phone ?? ''));
  return (
    <Notice tone="warn" action={<Way own={own} team={team} others={others} isFirst={isFirst} />}>
      {t(`assessments.beside.twice.${isFirst ? 'first' : 'later'}.${team.profession}`, {
        phones: format.list([...phones].map(nameOf)),
      })}
    </Notice>
  );
}

interface WayProps {
  readonly own: string;
  readonly team: Team;
  readonly others: readonly string[];
  readonly isFirst: boolean;
}

function Way({ own, team, others, isFirst }: WayProps) {
  const { t } = useTranslation();
  const go = useGo();
  const here = useBesideHere(team.id, team.profession);
  const other = others.find((book) => here?.includes(book));
  if (!here) return null;
  if (other)
    return (
      <Button
        icon={<BookOpen aria-hidden="true" />}
        onClick={() => go('followUp', { book: other, of: 'assessments' })}
      >
        {t('assessments.beside.twice.open')}
      </Button>
    );
  return (
    <Button
      icon={<UserPlus aria-hidden="true" />}
      onClick={() => (isFirst ? go('letIn', { book: own }) : go('join'))}
    >
      {t(isFirst ? 'phones.letIn' : 'assessments.beside.join')}
    </Button>
  );
}
