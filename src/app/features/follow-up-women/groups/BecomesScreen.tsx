/** A group becomes a community, in one step: its name, its money and the day are asked, and who its members are is read once more. */
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { womenOf } from '../../../../followup/forming.ts';
import type { Group } from '../../../../followup/groups.ts';
import type { Woman } from '../../../../followup/women.ts';
import { useLanguage } from '../../../../i18n.ts';
import { LONGEST_NAME } from '../../../../ledger/cards.ts';
import { isCivilDate } from '../../../../ledger/civil-date.ts';
import { EUR, KNOWN_CURRENCIES } from '../../../../ledger/currency.ts';
import { SayTrouble } from '../../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp } from '../../../follow-up/use-follow-up.ts';
import { fitName } from '../../../format/fit-name.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { unitNames } from '../../../format/words/currency-names.ts';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBarredAnywhere } from '../../../state/use-barred.ts';
import { useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { GroupScreen } from './GroupScreen.tsx';
import { type BecomingForm, useBecoming } from './use-becoming.ts';
import { useGroupWords } from './use-group-words.ts';

export function BecomesScreen({ id }: { readonly id: string }) {
  const group = useFollowUp().groups[id];
  const barred = useBarredAnywhere();
  // It became one meanwhile, or is not there any more: that is said where the group is shown.
  if (!group || group.formed || barred) return <GroupScreen id={id} />;
  return <Becomes group={group} />;
}

const LEAST_MEMBERS = 2;

function Becomes({ group }: { readonly group: Group }) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const format = useFormat();
  const follow = useFollow();
  const words = useGroupWords();
  const women = womenOf(useFollowUp(), group.id);
  const [asked, setAsked] = useState(false);
  const form = useBecoming(group.id);
  const { typed, halfDone } = form;
  const { name } = fitName(typed.name);
  const isWhole = name !== '' && isCivilDate(typed.on);
  const write = async () => {
    setAsked(true);
    if (!isCivilDate(typed.on) || name === '' || (!halfDone && women.length < LEAST_MEMBERS)) return;
    const currency = KNOWN_CURRENCIES.find(({ code }) => code === typed.currency) ?? EUR;
    const book = await form.become({ name, currency, on: typed.on });
    if (book === null) return;
    done(t('followUp.becomes.done'));
    go('home', { book }, { replace: true });
  };
  if (halfDone === undefined) return null;
  return (
    <Page
      title={t('followUp.becomes.title', { group: format.name(words.nameOf(group.id)) })}
      onBack={() => follow('group', group.id)}
      actions={
        <>
          <Failed form={form} />
          {asked && !halfDone && isWhole && women.length < LEAST_MEMBERS ? (
            <Notice tone="error">{t('founding.members.tooFew')}</Notice>
          ) : null}
          <Button kind="primary" onClick={write}>
            {t(halfDone ? 'followUp.becomes.finish' : 'followUp.becomes.yes')}
          </Button>
        </>
      }
    >
      {halfDone ? (
        <Notice tone="warn">{t('followUp.becomes.halfDone')}</Notice>
      ) : (
        <>
          <p>{t('followUp.becomes.what')}</p>
          <Fields form={form} asked={asked} />
          <Members women={women} />
        </>
      )}
      <p>{t('followUp.becomes.then')}</p>
    </Page>
  );
}

interface FieldsProps {
  readonly form: BecomingForm;
  readonly asked: boolean;
}

function Fields({ form: { typed, change }, asked }: FieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isDay = isCivilDate(typed.on);
  return (
    <>
      <TextField
        label={t('founding.name.label')}
        value={typed.name}
        onChange={(name) => change({ name })}
        maxLength={LONGEST_NAME}
        problem={asked && typed.name.trim() === '' ? t('founding.name.missing') : undefined}
        autoComplete="off"
      />
      <SegmentedChoice
        label={t('followUp.becomes.currency')}
        showLabel
        value={typed.currency}
        onChange={(currency) => change({ currency })}
        choices={KNOWN_CURRENCIES.map(({ code }) => ({
          value: code,
          label: unitNames(code, language).unit[1],
        }))}
      />
      <DateField
        label={t('followUp.becomes.on')}
        value={isCivilDate(typed.on) ? typed.on : ''}
        onChange={(on) => change({ on })}
        problem={asked && !isDay ? t('followUp.becomes.onMissing') : undefined}
      />
    </>
  );
}

/** Who is not ready is named: the team may know better. */
function Members({ women }: { readonly women: readonly Woman[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { faceOf, nameOf } = useNames();
  const title = t('followUp.groups.count', { count: women.length, shown: format.number(women.length) });
  const notReady = women.filter(({ readiness }) => readiness?.is !== 'ready');
  return (
    <Card title={title}>
      {notReady.length > 0 ? (
        <Notice tone="warn">
          {t('followUp.becomes.notReady', {
            names: format.list(notReady.map(({ id }) => format.name(nameOf(id)))),
          })}
        </Notice>
      ) : null}
      <List label={title}>
        {women.map((woman) => (
          <ListRow
            key={woman.id}
            member={faceOf(woman.id)}
            end={notReady.includes(woman) ? <CircleAlert aria-hidden="true" size="1em" /> : null}
          />
        ))}
      </List>
    </Card>
  );
}

function Failed({ form: { failed, saying } }: Pick<FieldsProps, 'form'>) {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  if (!failed) return <SayTrouble saying={saying} />;
  const words = failed.refusal === null ? diskWords(failed.disk) : t('followUp.trouble.changed');
  return <Notice tone="error">{words}</Notice>;
}
