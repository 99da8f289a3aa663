/** Does what a person decided, through the session of the tab, and hears how it ended. */
import type { Card } from '../../../src/ledger/cards.ts';
import type { Act, Start } from '../phone/start.ts';
import { BOOK } from '../world/book.ts';
import { type Core, note, tell } from '../world/core.ts';

/** Begins the next act of the tab; what it awaits goes through the tab's gate. */
export function perform(core: Core, start: Start, broken: (error: unknown) => void): void {
  const next = start.plan.shift();
  const { session } = start;
  if (!next || !session) return;
  start.doing = next.do;
  const done = next.do === 'card' ? writeCard(start, next) : dispatch(core, start, next);
  done.then(
    (outcome) => {
      start.doing = null;
      tell(core, `${start.name} ${outcome}`);
      note(core, outcome);
      if (!outcome.startsWith('wrote')) start.plan.length = 0;
    },
    (error: unknown) => broken(error),
  );
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
  for (const { kind } of result.entries) note(core, `wrote ${kind}`);
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
