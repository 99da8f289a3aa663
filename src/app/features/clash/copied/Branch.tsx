/** One branch of a copied sheet: where and when it was written, and every line that it alone has, each with what became of it. */
import { useTranslation } from 'react-i18next';
import type { ForkedLine, ForkedSheet, ForkedState } from '../../../../ledger/branches/forks.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Entry, Place } from '../../../../ledger/entry.ts';
import { idOf } from '../../../../ledger/entry.ts';
import { claimedWords } from '../../../format/claimed.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import styles from '../clash.module.css';
import { SideFrame } from '../SideFrame.tsx';
import { BranchLine } from './BranchLine.tsx';
import type { WrittenAnew } from './written-anew.ts';

export interface BranchProps {
  readonly letter: string;
  readonly lines: readonly ForkedLine[];
  readonly sheet: ForkedSheet;
  readonly anew: WrittenAnew;
}

export function Branch({ letter, lines, sheet, anew }: BranchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const states = new Set(lines.map(({ state }) => state));
  return (
    <SideFrame
      letter={letter}
      mark={t(`clash.copied.${markOf(states)}`)}
      counts={markOf(states) === 'state.counts'}
      under
    >
      <Facts entries={lines.map(({ entry }) => entry)} />
      <p className={styles.lines}>
        {t('clash.lines', { count: lines.length, shown: format.number(lines.length) })}
      </p>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <BranchLine key={line.entry.number} line={line} sheet={sheet} isWrittenAnew={anew(line.entry)} />
        ))}
      </ul>
    </SideFrame>
  );
}

/** "Part of it counts" only where something does. */
function markOf(states: ReadonlySet<ForkedState>): `state.${ForkedState}` | 'part' {
  if (states.has('counts')) return states.size === 1 ? 'state.counts' : 'part';
  return states.has('waits') ? 'state.waits' : 'state.aside';
}

function Facts({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = [...new Set(entries.map(({ place }) => place))];
  const clock = [entries[0], entries.at(-1)].map((entry) =>
    claimedWords(entry?.claimedAt ?? '', format, true),
  );
  return (
    <dl className={styles.facts}>
      {places.map((place) => (
        <PlaceFacts key={place} place={place} entries={entries} />
      ))}
      <dt>{t('clash.clock')}</dt>
      <dd>{[...new Set(clock)].join(' – ')}</dd>
    </dl>
  );
}

interface PlaceFactsProps {
  readonly place: Place;
  /** Of the branch: its own opening is among them, where it has one. */
  readonly entries: readonly Entry[];
}

function PlaceFacts({ place, entries }: PlaceFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isMeeting = place !== 'founding' && place !== 'between';
  const own = entries.find((entry) => idOf(entry) === place);
  const [stored] = useEntries(isMeeting && !own ? { ids: [place] } : null) ?? [];
  if (!isMeeting) return <dt>{t(`clash.copied.${place}`)}</dt>;
  const { number, heldOn } = (own ?? stored)?.body ?? {};
  if (typeof number !== 'number' || typeof heldOn !== 'string')
    return <dt>{t('clash.copied.otherMeeting')}</dt>;
  return (
    <>
      <dt>{t('clash.meeting', { number: format.number(number) })}</dt>
      <dd>{format.dateLong(heldOn as CivilDate)}</dd>
    </>
  );
}
