/** How it is drawn and said that somebody came, came late, or did not come. */
import { useTranslation } from 'react-i18next';
import type { CameAs } from '../../../ledger/statements/attendance.ts';
import type { LegendRow } from './Chart.tsx';
import type { InkProps } from './Ink.tsx';

export const CAME_INK: Readonly<Record<CameAs, InkProps>> = {
  came: { fill: 'full', colour: 'action' },
  late: { fill: 'striped', colour: 'action' },
  away: { fill: 'empty', colour: 'line-strong' },
};

const MARKED = { came: 'present', late: 'late', away: 'absent' } as const;

export function useCameWords(): (as: CameAs) => Pick<LegendRow, 'key' | 'word'> {
  const { t } = useTranslation();
  return (as) => ({ key: as, word: t(`charts.came.as.${MARKED[as]}`) });
}
