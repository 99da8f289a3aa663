/** What leaves the follow-up books among the files: their figures with words, and as a text that people read. */
import { type Held, teamsAmong } from '../../followup/beside.ts';
import {
  type FollowedDocument,
  type FollowedWords,
  followedDocument,
  followedRows,
  type OpenFollowUp,
} from '../../followup/open/document.ts';
import { figuresByYear } from '../../followup/open/figures.ts';
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Cell } from '../../ledger/open/csv.ts';
import type { Say } from './words.ts';

export const followUpsIn = (books: readonly Held[], today: CivilDate): readonly OpenFollowUp[] =>
  teamsAmong(books).map(({ founding: { name: followUp, currency }, facts, notHere }) => {
    return { followUp, currency, years: figuresByYear(facts, today), notHere };
  });

/** Without a name: numbered by what their own figures say, not by the order of the files. */
export const numbered = (all: readonly OpenFollowUp[]): readonly OpenFollowUp[] =>
  all
    .map((one) => ({ one, text: JSON.stringify(one.years) }))
    .sort((left, right) => (left.text < right.text ? -1 : 1))
    .map(({ one }, at) => ({ ...one, followUp: at + 1 }));

const FROM_LINES: ReadonlySet<string> = new Set(['currency', 'figure', 'value']);

export const followedWordsIn = (say: Say): FollowedWords => ({
  column: (key) => say(`statements.${FROM_LINES.has(key) ? 'open' : 'followed'}.column.${key}`),
  business: (key) => ({
    name: say(`statements.followed.business.${key}`),
    definition: say(`statements.followed.means.${key}`),
  }),
  outcome: (id) => say(`statements.followed.outcome.${id}`),
  yes: say('statements.open.yes'),
});

/** No rows, not even heads, where there is no such book. */
export const rowsOf = (all: readonly OpenFollowUp[], say: Say): readonly (readonly Cell[])[] =>
  all.length === 0 ? [] : followedRows(all, followedWordsIn(say));

/** Nothing where there is no such book. */
export const documentOf = (all: readonly OpenFollowUp[], say: Say): Partial<FollowedDocument> =>
  all.length === 0 ? {} : followedDocument(all, followedWordsIn(say));

const WIDEST = 40;

/** A block for each year of each book, and at the end what the figures mean. */
export function followedText(all: readonly OpenFollowUp[], say: Say): string {
  if (all.length === 0) return '';
  const { followUpDefinitions, instruments, followUps } = followedDocument(all, followedWordsIn(say));
  const nothing = '–';
  const row = (name: string, value: string | number | null, beside: string) =>
    `  ${name.padEnd(WIDEST)}${String(value ?? nothing).padStart(16)}${value === null ? '' : `   ${beside}`}`;
  const blocks = followUps.flatMap(({ followUp, currency, years }) =>
    years.map(({ year, businesses, outcomes }) =>
      [
        `${followUp} · ${currency.code} · ${year}`,
        ...followUpDefinitions.map(({ key, name }) => {
          const { value = null, n = null } = businesses[key] ?? {};
          return row(name, value, `${say('statements.followed.column.n')}: ${n}`);
        }),
        ...outcomes.map(({ people, before, after }, at) =>
          row(
            instruments[at]?.name ?? '',
            before === null ? null : `${before} → ${after}`,
            `${say('statements.followed.column.people')}: ${people}`,
          ),
        ),
      ].join('\n'),
    ),
  );
  const away = followUps.flatMap(({ followUp, notHere }) =>
    notHere.map((profession) =>
      say(`statements.followed.notHere.${profession}`).replace('{{name}}', String(followUp)),
    ),
  );
  const meaning = followUpDefinitions.map(
    ({ name, definition, formula }) => `  ${name}\n    ${definition}\n    = ${formula}`,
  );
  return [...blocks, away.join('\n'), meaning.join('\n')]
    .filter((block) => block !== '')
    .map((block) => `\n\n${block}\n`)
    .join('');
}
