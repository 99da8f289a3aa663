/** In which money? Three are known; any other is entered with its digits and its notes and coins. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n.ts';
import { KNOWN_CURRENCIES } from '../../../ledger/currency.ts';
import { unitNames } from '../../format/words/currency-names.ts';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { currencyOf, OWN_CURRENCY, type OwnCurrency } from './draft.ts';
import styles from './founding.module.css';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';

const DIGITS = ['0', '2', '3'] as const;

export function CurrencyStep() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, change, next } = useFounding();
  const [tried, setTried] = useState(false);
  const read = currencyOf(draft);
  const choose = (currency: string) => {
    setTried(false);
    // Amounts of another money mean something else: the rules begin again from their template.
    change({ currency, rules: null });
  };
  const goOn = () => (read.ok ? next() : setTried(true));
  return (
    <StepPage title={t('founding.currency.title')} why={t('founding.currency.why')} onNext={goOn}>
      <ChoiceList
        label={t('founding.currency.title')}
        value={draft.currency}
        onChange={choose}
        choices={[
          ...KNOWN_CURRENCIES.map(({ code }) => ({
            value: code,
            label: capitalised(unitNames(code, language).unit[1]),
            note: code,
          })),
          { value: OWN_CURRENCY, label: t('founding.currency.other') },
        ]}
      />
      {draft.currency === OWN_CURRENCY ? (
        <OwnFields problem={tried && !read.ok ? { field: read.field, code: read.problem } : null} />
      ) : null}
    </StepPage>
  );
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

interface FieldProblem {
  readonly field: 'code' | 'notes' | 'coins';
  readonly code: 'code' | 'pieces' | 'noPieces';
}

function OwnFields({ problem }: { readonly problem: FieldProblem | null }) {
  const { t } = useTranslation();
  const { draft, change } = useFounding();
  const { own } = draft;
  const set = (part: Partial<OwnCurrency>) => change({ own: { ...own, ...part }, rules: null });
  const problemAt = (field: FieldProblem['field']) =>
    problem?.field === field ? t(`founding.currency.problem.${problem.code}`) : undefined;
  return (
    <div className={styles.group}>
      <TextField
        label={t('founding.currency.code')}
        hint={t('founding.currency.codeHint')}
        value={own.code}
        maxLength={3}
        problem={problemAt('code')}
        onChange={(code) => set({ code: code.toUpperCase() })}
      />
      <SegmentedChoice
        label={t('founding.currency.digits')}
        showLabel
        value={String(own.digits)}
        onChange={(digits) => set({ digits: Number(digits) })}
        choices={DIGITS.map((digits) => ({ value: digits, label: digits }))}
      />
      <TextField
        label={t('founding.currency.notes')}
        hint={t('founding.currency.listHint')}
        value={own.notes}
        maxLength={200}
        problem={problemAt('notes')}
        onChange={(notes) => set({ notes })}
      />
      <TextField
        label={t('founding.currency.coins')}
        value={own.coins}
        maxLength={200}
        problem={problemAt('coins')}
        onChange={(coins) => set({ coins })}
      />
    </div>
  );
}
