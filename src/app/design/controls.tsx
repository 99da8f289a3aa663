/** Buttons, fields and choices in every state. */
import { BookOpen, Box, Coins, HandCoins, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../ledger/civil-date.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Chip } from '../ui/field/Chip.tsx';
import { ChoiceList } from '../ui/field/ChoiceList.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { SegmentedChoice } from '../ui/field/SegmentedChoice.tsx';
import { Switch } from '../ui/field/Switch.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Card, List, ListRow } from '../ui/list/List.tsx';
import { Stepper } from '../ui/list/Stepper.tsx';
import { Money } from '../ui/money/Money.tsx';
import styles from './design.module.css';
import { FATOU, TWENTY } from './samples.ts';
import { Room, Shelf } from './shelf.tsx';

const KINDS = ['primary', 'secondary', 'quiet', 'danger'] as const;
const nothing = (): void => undefined;

export function Controls() {
  return (
    <Room name="Controls">
      <Buttons />
      <Fields />
      <Choices />
      <Lists />
    </Room>
  );
}

function Buttons() {
  const { t } = useTranslation();
  const words = t('home.startMeeting');
  return (
    <>
      {KINDS.map((kind) => (
        <Shelf key={kind} name={`Button ${kind}`}>
          <Button kind={kind} onClick={nothing}>
            {words}
          </Button>
          <Button kind={kind} onClick={nothing} icon={<Box aria-hidden="true" />} note={t('home.box')}>
            {words}
          </Button>
          <Button kind={kind} onClick={nothing} disabled>
            {words}
          </Button>
        </Shelf>
      ))}
      <Shelf name="FileButton">
        <FileButton accept="image/*" onFile={nothing} icon={<Box aria-hidden="true" />}>
          {words}
        </FileButton>
      </Shelf>
      <Shelf name="IconButton, Chip">
        <div className={styles.row}>
          <IconButton
            label={t('home.place.entries')}
            icon={<BookOpen aria-hidden="true" />}
            onClick={nothing}
          />
          <IconButton
            label={t('home.place.members')}
            icon={<Users aria-hidden="true" />}
            onClick={nothing}
            pressed
          />
          <IconButton
            label={t('home.place.loans')}
            icon={<HandCoins aria-hidden="true" />}
            onClick={nothing}
            disabled
          />
        </div>
        <div className={styles.row}>
          <Chip onClick={nothing}>{t('home.box')}</Chip>
          <Chip onClick={nothing} pressed>
            {t('home.place.loans')}
          </Chip>
          <Chip onClick={nothing} icon={<Coins aria-hidden="true" />}>
            {t('home.place.box')}
          </Chip>
        </div>
      </Shelf>
    </>
  );
}

function Fields() {
  const { t } = useTranslation();
  const [text, setText] = useState('Les Formigues');
  const [day, setDay] = useState<CivilDate | ''>('2026-03-02' as CivilDate);
  const name = t('founding.name.label');
  return (
    <>
      <Shelf name="TextField">
        <TextField label={name} value={text} onChange={setText} />
        <TextField label={name} value={text} onChange={setText} hint={t('home.box')} maxLength={16} />
        <TextField label={name} value={text} onChange={setText} problem={t('ui.amount.noCents')} />
        <TextField label={name} value={text} onChange={setText} lines={3} />
      </Shelf>
      <Shelf name="DateField">
        <DateField label={t('home.box')} value={day} onChange={setDay} />
        <DateField
          label={t('home.box')}
          value={day}
          onChange={setDay}
          chips={[{ label: t('home.place.goals'), date: '2026-03-02' as CivilDate }]}
          problem={t('ui.amount.noCents')}
        />
      </Shelf>
    </>
  );
}

function Choices() {
  const { t } = useTranslation();
  const [place, setPlace] = useState<'members' | 'loans' | 'box'>('members');
  const [on, setOn] = useState(true);
  const choices = (['members', 'loans', 'box'] as const).map((value) => ({
    value,
    label: t(`home.place.${value}`),
  }));
  return (
    <>
      <Shelf name="ChoiceList">
        <ChoiceList
          label={t('home.places')}
          value={place}
          onChange={setPlace}
          choices={choices.map((one) => ({ ...one, note: t('home.box'), icon: <Box aria-hidden="true" /> }))}
        />
      </Shelf>
      <Shelf name="SegmentedChoice, Switch">
        <SegmentedChoice
          label={t('home.places')}
          showLabel
          value={place}
          onChange={setPlace}
          choices={choices.slice(0, 2)}
        />
        <Switch label={t('home.box')} note={t('home.places')} checked={on} onChange={setOn} />
        <Switch label={t('home.box')} checked={!on} onChange={(next) => setOn(!next)} />
        <Switch label={t('home.box')} checked onChange={nothing} disabled />
      </Shelf>
    </>
  );
}

function Lists() {
  const { t } = useTranslation();
  const [step, setStep] = useState('open');
  const steps = [
    { id: 'came', icon: <Users aria-hidden="true" />, label: t('home.place.members'), done: true },
    { id: 'open', icon: <Box aria-hidden="true" />, label: t('home.place.box'), done: false },
    {
      id: 'loans',
      icon: <HandCoins aria-hidden="true" />,
      label: t('home.place.loans'),
      done: false,
      left: 3,
    },
  ];
  return (
    <>
      <Shelf name="Card, List, ListRow">
        <Card title={t('home.box')}>
          <Money amount={TWENTY} kind="savings" />
        </Card>
        <List label={t('home.places')}>
          <ListRow
            member={FATOU}
            note={t('home.box')}
            end={<Money amount={TWENTY} kind="loan" />}
            onClick={nothing}
          />
          <ListRow icon={<BookOpen aria-hidden="true" />} title={t('home.place.entries')} onClick={nothing} />
          <ListRow member={FATOU} title={t('home.box')} note={t('home.places')} struck />
        </List>
      </Shelf>
      <Shelf name="Stepper line">
        <Stepper label={t('home.places')} steps={steps} current={step} onStep={setStep} />
      </Shelf>
      <Shelf name="Stepper list">
        <Stepper label={t('home.box')} steps={steps} current={step} onStep={setStep} layout="list" />
      </Shelf>
    </>
  );
}
