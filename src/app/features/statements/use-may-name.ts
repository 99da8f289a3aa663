/** Whether the community agreed to list amounts with names; until then what can be given out names nobody's money. */
import { inForce } from '../../../ledger/conditions/in-force.ts';
import { useBook } from '../../state/use-book.tsx';

export function useMayName(): boolean {
  const { conditions } = useBook();
  return conditions !== null && inForce(conditions).readAloud === 'withNames';
}
