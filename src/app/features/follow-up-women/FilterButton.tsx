/** How many women a list shows, and the way to show others. */
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Woman } from '../../../followup/women.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../../ui/Button.tsx';
import { FilterDialog, type FilterDialogProps } from './FilterDialog.tsx';
import { countOf } from './filters.ts';

export interface FilterButtonProps extends Pick<FilterDialogProps, 'filter' | 'onFilter'> {
  readonly women: readonly Woman[];
  readonly shown: number;
}

export function FilterButton({ women, shown, filter, onFilter }: FilterButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button
        wide
        icon={<SlidersHorizontal aria-hidden="true" />}
        note={t('followUp.women.shown', { shown: format.number(shown), all: format.number(women.length) })}
        onClick={() => setAsks(true)}
      >
        {t(countOf(filter) > 0 ? 'followUp.filter.on' : 'followUp.filter.title')}
      </Button>
      {asks ? (
        <FilterDialog women={women} filter={filter} onFilter={onFilter} onClose={() => setAsks(false)} />
      ) : null}
    </>
  );
}
