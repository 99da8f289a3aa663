/** Only on paper: who wrote, who counted and who heard it sign the minutes. */
import { useTranslation } from 'react-i18next';
import { Signatures } from '../../../paper/Signatures.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import type { SealedMeeting } from './sealed-meeting.ts';

export function MinutesSigned({ meeting: { opening, seal } }: { readonly meeting: SealedMeeting }) {
  const { t } = useTranslation();
  const { nameOf } = useNames();
  const people = [
    { as: t('meeting.minutes.writer'), who: [opening.writer] },
    { as: t('meeting.minutes.counters'), who: opening.counters },
    { as: t('meeting.minutes.witnesses'), who: seal.witnesses },
  ].flatMap(({ as, who }) =>
    who.map((member) => ({
      key: `${as} ${member}`,
      who: (
        <>
          <Name>{nameOf(member)}</Name> · {as}
        </>
      ),
    })),
  );
  return (
    <div data-paper-only>
      <Signatures label={t('meeting.minutes.people')} people={people} />
    </div>
  );
}
