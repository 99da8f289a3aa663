/** Whom the list shows, by what the women themselves say: only answers that somebody gave are offered. */
import { useTranslation } from 'react-i18next';
import type { Woman } from '../../../followup/women.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { ChipGroup } from './ChipGroup.tsx';
import { type Filter, NO_FILTER, SORTS, toggled } from './filters.ts';
import { useWomanWords } from './words.ts';

export interface FilterDialogProps {
  readonly women: readonly Woman[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onClose: () => void;
}

export function FilterDialog({ women, filter, onFilter, onClose }: FilterDialogProps) {
  const { t } = useTranslation();
  const words = useWomanWords();
  const given = (of: (woman: Woman) => readonly string[]) => [...new Set(women.flatMap(of))].sort();
  const tap = (key: 'trades' | 'languages' | 'times') => (value: string) =>
    onFilter({ ...filter, [key]: toggled(filter[key], value) });
  const sortWords = (value: string) => t(`followUp.filter.${SORTS.find((sort) => sort === value) ?? 'name'}`);
  return (
    <Dialog
      open
      title={t('followUp.filter.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" wide onClick={onClose}>
            {t('followUp.filter.show')}
          </Button>
          <Button wide onClick={() => onFilter({ ...NO_FILTER, sort: filter.sort })}>
            {t('followUp.filter.all')}
          </Button>
        </>
      }
    >
      <ChipGroup
        label={t('followUp.filter.sort')}
        values={SORTS}
        wordOf={sortWords}
        chosen={[filter.sort]}
        onTap={(tapped) => onFilter({ ...filter, sort: SORTS.find((sort) => sort === tapped) ?? 'name' })}
      />
      <ChipGroup
        label={t('followUp.ask.trade')}
        values={given(({ trade }) => [trade])}
        wordOf={words.trade}
        chosen={filter.trades}
        onTap={tap('trades')}
      />
      <ChipGroup
        label={t('followUp.ask.languages')}
        values={given(({ languages }) => languages)}
        wordOf={words.language}
        chosen={filter.languages}
        onTap={tap('languages')}
      />
      <ChipGroup
        label={t('followUp.ask.times')}
        values={given(({ availability }) => availability)}
        wordOf={words.time}
        chosen={filter.times}
        onTap={tap('times')}
      />
    </Dialog>
  );
}
