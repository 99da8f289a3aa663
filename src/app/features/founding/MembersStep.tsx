/** Who is in the group? A name and Enter is enough: a drawing is suggested, and each can be changed with a tap. */
import { UserPlus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitName } from '../../format/fit-name.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import styles from './founding.module.css';
import { MemberDialog } from './MemberDialog.tsx';
import { nextFace, numberOfSameName } from './member-draft.ts';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';

const LEAST_MEMBERS = 2;
const PEOPLE = ['women', 'mixed'] as const;
const LONGEST_TYPED = 20_000;

export function MembersStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, next } = useFounding();
  const [open, setOpen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { members } = draft;
  const edited = members.find((member) => member.id === open);
  const goOn = () => {
    if (members.length < LEAST_MEMBERS) setProblem(t('founding.members.tooFew'));
    else if (draft.typedMember.trim() !== '') setProblem(t('founding.members.notAdded'));
    else next();
  };
  return (
    <StepPage
      title={t('founding.members.title')}
      why={t('founding.members.why')}
      problem={problem}
      onNext={goOn}
    >
      <AddMember onAdded={() => setProblem(null)} />
      {members.length === 0 ? null : (
        <>
          <h2>
            {t('founding.members.count', { count: members.length, shown: format.number(members.length) })}
          </h2>
          <List label={t('founding.members.list')}>
            {members.map((member, at) => (
              <ListRow
                key={member.id}
                member={member}
                end={t('founding.members.number', { number: format.number(at + 1) })}
                onClick={() => setOpen(member.id)}
              />
            ))}
          </List>
          <WhoWeAre />
        </>
      )}
      {edited ? <MemberDialog key={edited.id} member={edited} onClose={() => setOpen(null)} /> : null}
    </StepPage>
  );
}

/** Asked of the group, not of anybody; who passes over it hears the answer when the rules are read aloud. */
function WhoWeAre() {
  const { t } = useTranslation();
  const { draft, change } = useFounding();
  return (
    <SegmentedChoice
      label={t('founding.members.people.title')}
      showLabel
      value={draft.answers?.people === 'mixed' ? 'mixed' : 'women'}
      onChange={(people) => change({ answers: { ...draft.answers, people } })}
      choices={PEOPLE.map((value) => ({ value, label: t(`founding.members.people.${value}`) }))}
    />
  );
}

function AddMember({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { newId } = useParts();
  const { draft, change } = useFounding();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [doubled, setDoubled] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { members, typedMember } = draft;
  const face = nextFace(members);
  const add = (event: FormEvent) => {
    event.preventDefault();
    form.current?.querySelector('input')?.focus();
    const { name, cut } = fitName(typedMember);
    if (name === '') return setProblem(t('founding.members.nameMissing'));
    if (cut) {
      change({ typedMember: name });
      return setProblem(t('founding.members.cut'));
    }
    const same = numberOfSameName(members, name, format.compareNames);
    if (same !== null && doubled !== name) {
      setDoubled(name);
      const hers = members[same - 1]?.name ?? name;
      return setProblem(t('founding.members.same', { name: format.name(hers), number: same }));
    }
    setProblem(undefined);
    onAdded();
    return change({ members: [...members, { id: newId(), name, ...face }], typedMember: '' });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={add}>
      <div className={styles.next}>
        <MemberSymbol symbol={face.symbol} colour={face.colour} size="large" />
        <div className={styles.grow}>
          <TextField
            label={t('founding.members.name')}
            value={typedMember}
            maxLength={LONGEST_TYPED}
            problem={problem}
            onChange={(typed) => {
              setProblem(undefined);
              change({ typedMember: typed });
            }}
          />
        </div>
      </div>
      <Button type="submit" wide icon={<UserPlus aria-hidden="true" />}>
        {t('founding.members.add')}
      </Button>
    </form>
  );
}
