/** Does what a person decided, through the session of the tab, and hears how it ended. */
import type { Card } from '../../../src/ledger/cards.ts';
import { DiskError } from '../../../src/store/disk.ts';
import type { Life } from '../community.ts';
import type { Act, Start } from '../phone/start.ts';
import { BOOK } from '../world/book.ts';
import { type Core, note, tell } from '../world/core.ts';
import { letIn } from './letting-in.ts';
import { makeSheet } from './sheets.ts';

/** Each asks all other phones for their signature. */
const MOST_SHEETS = 3;

/** Begins the next act of the tab; what it awaits goes through the tab's gate. */
export function perform(life: Life, start: Start): void {
  const next = start.plan.shift();
  if (next) begin(life, start, next.do, doAct(life, start, next));
}

/** Something is under way at this tab until it comes to an end, or the tab does. */
export function begin(
  { core, parts }: Pick<Life, 'core' | 'parts'>,
  start: Start,
  what: string,
  act: Promise<string>,
): void {
  start.doing = what;
  act
    .catch((error: unknown) => {
      if (error instanceof DiskError) return `disk ${error.failure.code}`;
      throw error;
    })
    .then(
      (outcome) => {
        start.doing = null;
        tell(core, `${start.name} ${outcome}`);
        note(core, outcome);
        const isWriting = what === 'dispatch' || what === 'card';
        if (isWriting && !outcome.startsWith('wrote')) start.plan.length = 0;
      },
      (error: unknown) => parts.broken(error),
    );
}

function doAct(life: Life, start: Start, act: Act): Promise<string> {
  switch (act.do) {
    case 'card':
      return writeCard(start, act);
    case 'dispatch':
      return dispatch(life.core, start, act);
    case 'let-in':
      return letIn(life.core, start, act.guest, act.role).then((word) => `let in: ${word}`);
    case 'sheet':
      return life.sheets.length < MOST_SHEETS ? makeSheet(life, start) : Promise.resolve('no paper left');
  }
}

async function dispatch(
  core: Core,
  start: Start,
  { command, options }: Extract<Act, { do: 'dispatch' }>,
): Promise<string> {
  const { session, carrier } = start;
  if (!session) return 'no session';
  const cards = session.view().cards;
  const texts = (options.texts ?? []).filter(({ id }) => !cards.has(id));
  const result = await session.dispatch(command, { ...options, texts });
  if (!result.ok) return result.refusal ? `refused here ${result.refusal.code}` : `disk ${result.disk.code}`;
  for (const { kind, body } of result.entries) {
    note(core, `wrote ${kind}`);
    if (kind === 'followed-up') note(core, `fact ${(body as { fact: string }).fact}`);
  }
  const sealed = result.entries.some(({ kind }) => kind === 'meeting-sealed');
  carrier?.wake(sealed ? 'sealed' : 'written');
  if (sealed) note(core, 'sealed');
  return result.already ? 'wrote already' : `wrote by ${command.do}`;
}

async function writeCard(start: Start, { member, name }: Extract<Act, { do: 'card' }>): Promise<string> {
  const { session, carrier } = start;
  if (!session) return 'no session';
  const version = (session.view().cards.get(member)?.version ?? 0) + 1;
  const card: Card = { kind: 'member', book: BOOK, id: member, version, name, symbol: 'sun', colour: 'red' };
  const result = await session.saveCards([card]);
  carrier?.wake('written');
  return result.ok ? 'wrote card' : `disk ${result.disk.code}`;
}
