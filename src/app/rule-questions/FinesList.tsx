/** Fines one by one: those that are named in the reader's language are offered, and one in the community's own words. */
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParts } from '../state/parts-context.tsx';
import { AmountText } from '../ui/amount/AmountText.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Card } from '../ui/list/List.tsx';
import styles from './rule-questions.module.css';
import type { FineForm } from './typed.ts';

/** Causes that are named in the reader's language; each is offered once. */
const NAMED = ['late', 'absent', 'noise', 'forgotPassbook'] as const;
const LONGEST_FINE_NAME = 40;
const MOST_FINES = 20;

export interface FinesListProps {
  readonly fines: readonly FineForm[];
  /** What a new fine costs to begin with, as typed. */
  readonly usual: string;
  readonly onChange: (fines: readonly FineForm[]) => void;
  /** Words for what is wrong with `fine/{id}` or `fineName/{id}`. */
  readonly problemAt: (field: string) => string | undefined;
}

export function FinesList({ fines, usual, onChange, problemAt }: FinesListProps) {
  const { t } = useTranslation();
  const { newIntent } = useParts();
  const unused = NAMED.filter((cause) => fines.every((fine) => fine.cause !== cause));
  const add = (cause: FineForm['cause']) => {
    const id = cause === 'other' ? newIntent() : cause;
    onChange([...fines, { id, cause, name: '', amount: fines[0]?.amount ?? usual }]);
  };
  return (
    <>
      {fines.length === 0 ? <p>{t('founding.fines.none')}</p> : null}
      {fines.map((fine) => (
        <FineCard
          key={fine.id}
          fine={fine}
          problemAt={problemAt}
          onChange={(next) => onChange(fines.map((one) => (one.id === fine.id ? next : one)))}
          onRemove={() => onChange(fines.filter((one) => one.id !== fine.id))}
        />
      ))}
      {fines.length < MOST_FINES ? (
        <div className={styles.chips}>
          {unused.map((cause) => (
            <Button key={cause} icon={<Plus aria-hidden="true" />} onClick={() => add(cause)}>
              {t(`rules.fine.${cause}`)}
            </Button>
          ))}
          <Button icon={<Plus aria-hidden="true" />} onClick={() => add('other')}>
            {t('founding.fines.other')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface FineCardProps extends Pick<FinesListProps, 'problemAt'> {
  readonly fine: FineForm;
  readonly onChange: (fine: FineForm) => void;
  readonly onRemove: () => void;
}

function FineCard({ fine, problemAt, onChange, onRemove }: FineCardProps) {
  const { t } = useTranslation();
  const named =
    fine.cause === 'other' ? fine.name || t('founding.fines.other') : t(`rules.fine.${fine.cause}`);
  return (
    <Card title={named}>
      {fine.cause === 'other' ? (
        <TextField
          label={t('founding.fines.name')}
          value={fine.name}
          maxLength={LONGEST_FINE_NAME}
          problem={problemAt(`fineName/${fine.id}`)}
          onChange={(name) => onChange({ ...fine, name })}
        />
      ) : null}
      <div className={styles.next}>
        <div className={styles.grow}>
          <AmountText
            label={t('founding.fines.amount', { fine: named })}
            value={fine.amount}
            problem={problemAt(`fine/${fine.id}`)}
            onChange={(amount) => onChange({ ...fine, amount })}
          />
        </div>
        <IconButton
          label={t('founding.fines.remove', { fine: named })}
          icon={<X aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
    </Card>
  );
}
