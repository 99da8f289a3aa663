/** Whom the list shows, by what the women themselves say: only answers that somebody gave are offered. */
import { useTranslation } from 'react-i18next';
import type { Woman } from '../../../followup/women.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { ChipGroup } from './ChipGroup.tsx';
import { type Filter, NO_FILTER, toggled } from './filters.ts';
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
      <SegmentedChoice
        label={t('followUp.filter.sort')}
        showLabel
        value={filter.sort}
        onChange={(sort) => onFilter({ ...filter, sort })}
        choices={[
          { value: 'name', label: t('followUp.filter.name') },
          { value: 'newest', label: t('followUp.filter.newest') },
        ]}
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
