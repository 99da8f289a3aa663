/** The form of a difference. It is kept as a draft, and written with what the meeting says became of it. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook, useDraft } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CountOutcome } from '../../../ui/count/CountOutcome.tsx';
import { ChoiceList } from '../../../ui/field/ChoiceList.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import type { CountNow } from '../count-now.ts';
import { TwoPeople } from './TwoPeople.tsx';
import { useWriteDifference } from './use-write-difference.ts';
import { type Became, WhoSays } from './WhoSays.tsx';

type Typed = {
  readonly people: readonly MemberId[];
  readonly reason: string;
  readonly became: Became;
  readonly member: MemberId | null;
};
const NOTHING: Typed = { people: [], reason: '', became: 'notKnown', member: null };
const WAYS: readonly Became[] = ['notKnown', 'borneByFund', 'owedByMember'];

export function DifferenceForm({ now }: { readonly now: CountNow }) {
  const { t } = useTranslation();
  const { open } = useBook();
  const { newId } = useParts();
  const form = `difference/${open?.id ?? ''}/${now.count.moment}`;
  const [typed, setTyped] = useDraft<Typed>(form, NOTHING);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const writing = useWriteDifference(form, now);
  const missing =
    typed.people.length < 2
      ? 'people'
      : typed.became === 'owedByMember' && typed.member === null
        ? 'member'
        : null;
  const submit = async () => {
    const id = newId();
    const text = typed.reason.trim() || t('count.difference.notKnown');
    await writing.submit({ people: typed.people, became: typed.became, member: typed.member }, { id, text });
  };
  return (
    <MeetingPage
      step={now.count.moment === 'opening' ? 'openingCount' : 'closingCount'}
      undo={false}
      title={t('count.difference.title')}
      actions={
        <>
          <Trouble write={writing.write} />
          <Button
            kind="primary"
            disabled={missing !== null}
            onClick={submit}
            note={missing ? t(`count.difference.missing.${missing}`) : undefined}
          >
            {t('count.difference.submit')}
          </Button>
        </>
      }
    >
      <CountOutcome expected={now.expected} counted={now.counted} />
      <h2>{t('count.difference.who')}</h2>
      <TwoPeople people={typed.people} onChange={(people) => change({ people })} />
      <h2>{t('count.difference.what')}</h2>
      <ChoiceList
        label={t('count.difference.what')}
        value={typed.became}
        onChange={(became) => change({ became })}
        choices={WAYS.map((value) => ({
          value,
          label: t(`count.difference.${value}`),
          note: t(`count.difference.note.${value}`),
        }))}
      />
      {typed.became === 'owedByMember' ? (
        <WhoSays member={typed.member} onMember={(member) => change({ member })} />
      ) : null}
      <TextField
        label={t('count.difference.reason')}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        maxLength={300}
        lines={2}
      />
    </MeetingPage>
  );
}
