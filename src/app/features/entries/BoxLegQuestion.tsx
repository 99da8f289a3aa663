/**
 * The last step of a correction: what becomes of the cash, if the box was already counted with the wrong line, then the
 * read-back. One command writes the opposite, the right line, and what the cash needs.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxLeg, Correction } from '../../../ledger/correct.ts';
import { boxLegOf } from '../../../ledger/correct.ts';
import { openPart } from '../../../ledger/difference.ts';
import { openDifferences } from '../../../ledger/figures.ts';
import { amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Trouble } from '../../say/Trouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBook } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Choice, ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface BoxLegQuestionProps {
  readonly correction: Pick<Correction, 'original' | 'replacements'>;
  /** The box was counted with the wrong line in it. */
  readonly asks: boolean;
  readonly reason: string;
  readonly form: string;
  readonly onBack: () => void;
}

export function BoxLegQuestion({ correction, asks, reason, form, onBack }: BoxLegQuestionProps) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const { newId } = useParts();
  const write = useWrite({ form });
  const [chosen, setChosen] = useState<string | null>(null);
  const leg = boxLegOf(correction);
  const choices = useChoices(leg);
  const newAmount = correction.replacements[0]?.body;

  const submit = async () => {
    const id = newId();
    const boxLeg = asks ? legOf(chosen) : ({ is: 'unsaid' } as const);
    const command = { do: 'correct', ...correction, reason: id, boxLeg } as const;
    await write.submit(command, [{ id, text: reason }], [], () => {
      done(t('ui.corrected'));
      go('entries', {}, { replace: true });
    });
  };

  return (
    <Page
      title={t(asks ? 'entries.boxLegTitle' : 'entries.sureTitle')}
      onBack={onBack}
      actions={
        <Button kind="primary" disabled={asks && chosen === null} onClick={submit}>
          {t('ui.readBack.yes')}
        </Button>
      }
    >
      <Card title={t('entries.inBook')}>
        {newAmount && 'amount' in newAmount && typeof newAmount.amount === 'number' ? (
          <Money amount={newAmount.amount} size="large" notes />
        ) : (
          <p>{t('entries.willBeUndone')}</p>
        )}
      </Card>
      {asks ? (
        <>
          <p>{t('entries.boxLegWhy')}</p>
          <ChoiceList
            label={t('entries.boxLegTitle')}
            value={chosen}
            onChange={setChosen}
            choices={choices}
          />
        </>
      ) : null}
      <Trouble write={write} />
    </Page>
  );
}

/** Money moves now; it stays as it was counted; or it explains a difference that is open and large enough. */
function useChoices(leg: number): readonly Choice<string>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const size = format.money(amount(Math.abs(leg)));
  const explains = openDifferences(book).filter((one) => {
    const open = openPart(one);
    return one.where === 'box' && Math.sign(open) === Math.sign(leg) && Math.abs(leg) <= Math.abs(open);
  });
  return [
    ...explains.map((one) => ({
      value: one.id,
      label: t('entries.legExplains', {
        amount: format.money(amount(Math.abs(openPart(one)))),
        date: format.date(one.on),
      }),
    })),
    { value: 'movesNow', label: t(leg > 0 ? 'entries.legIn' : 'entries.legOut', { amount: size }) },
    { value: 'stays', label: t('entries.legStays', { amount: size }) },
  ];
}

function legOf(chosen: string | null): BoxLeg {
  if (chosen === 'movesNow' || chosen === 'stays') return { is: chosen };
  return chosen === null ? { is: 'unsaid' } : { is: 'explains', difference: chosen };
}
