/** The parts of the app, reachable from every screen. */
import { createContext, type ReactNode, useContext } from 'react';
import { assert } from '../../ledger/assert.ts';
import type { Parts } from './parts.ts';

const PartsContext = createContext<Parts | null>(null);

export function PartsProvider({ parts, children }: { readonly parts: Parts; readonly children: ReactNode }) {
  return <PartsContext value={parts}>{children}</PartsContext>;
}

export function useParts(): Parts {
  const parts = useContext(PartsContext);
  assert(parts !== null, 'no parts around this screen');
  return parts;
}
