/** The indicators of communities as a text that people read: each community, all of them together, and what the figures mean. */
import type { FiguresDocument, FigureText } from '../../ledger/open/document.ts';
import type { Say } from './words.ts';

type Definitions = FiguresDocument['definitions'];
type Figures = Readonly<Record<string, FigureText>>;

const GROUPS = ['people', 'savings', 'loans', 'order'] as const;
const WIDEST = 40;

export function indicatorsText({ definitions, communities, together }: FiguresDocument, say: Say): string {
  const blocks = communities.map(({ community, practice, currency, on, figures }) => {
    const head = [community, currency.code, on, ...(practice ? [say('ui.practice.word')] : [])];
    return [head.join(' · '), ...tables(definitions, figures, currency.code, say)].join('\n\n');
  });
  const all = [
    `${say('statements.open.all')} · ${together.communities}`,
    ...tables(definitions, together.figures, '', say),
    ...together.byCurrency.map(({ currency, communities: count, figures }) =>
      [`${currency.code} · ${count}`, ...tables(definitions, figures, currency.code, say)].join('\n\n'),
    ),
  ].join('\n\n');
  const meaning = [
    say('statements.summary.definition'),
    ...definitions.map(({ name, definition, formula }) => `  ${name}\n    ${definition}\n    = ${formula}`),
  ].join('\n');
  return `${[...blocks, all, meaning].join('\n\n\n')}\n`;
}

/** A table a group, of the figures that there are. */
function tables(definitions: Definitions, figures: Figures, code: string, say: Say): readonly string[] {
  return GROUPS.flatMap((group) => {
    const rows = definitions.flatMap((one) => {
      const figure = figures[one.key];
      return one.group === group && figure ? [rowOf(one, figure, code, say)] : [];
    });
    return rows.length === 0 ? [] : [[say(`statements.summary.group.${group}`), ...rows].join('\n')];
  });
}

function rowOf({ name, unit, is }: Definitions[number], figure: FigureText, code: string, say: Say): string {
  const nothing = '–';
  const inUnit = (value: string | number | null | undefined) =>
    value === null || value === undefined ? nothing : unit === 'money' ? `${value} ${code}` : String(value);
  const said = is !== 'share' ? inUnit(figure.value) : figure.percent ? `${figure.percent} %` : nothing;
  const of =
    is === 'share'
      ? say('statements.of')
          .replace('{{part}}', inUnit(figure.part))
          .replace('{{whole}}', inUnit(figure.whole))
      : '';
  return `  ${name.padEnd(WIDEST)}${said.padStart(16)}${of === '' ? '' : `   ${of}`}`;
}
