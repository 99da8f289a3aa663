/** The hooks that screens of a follow-up book live on: what its facts come to, and the one way to add some. */
import { useCallback, useMemo, useState } from 'react';
import { withBeside } from '../../followup/beside.ts';
import { decideFacts } from '../../followup/decide.ts';
import type { FactDraft } from '../../followup/facts/registry.ts';
import { followUpOf } from '../../followup/fold.ts';
import type { FollowUp } from '../../followup/follow-up.ts';
import type { FollowUpRefusal } from '../../followup/refusal.ts';
import type { Card } from '../../ledger/cards.ts';
import type { NewText } from '../state/book-view.ts';
import { useGo, useParam } from '../state/navigation.ts';
import { useBook } from '../state/use-book.tsx';
import { useWrite, type Write } from '../state/use-write.tsx';
import { atOf, type FollowUpScreenName, isBeside, partsOf } from './at.ts';
import { useTeam } from './team-context.ts';

/** In a book beside both as one: the women are the team's (adr/0047). */
export function useFollowUp(): FollowUp {
  const { facts } = useBook();
  const team = useTeam();
  return useMemo(() => {
    const own = followUpOf(facts ?? []);
    return team ? withBeside(team.followUp, own) : own;
  }, [facts, team]);
}

export interface Saying {
  readonly write: Write;
  readonly refusal: FollowUpRefusal | null;
  /** Resolves true where it is written down. */
  readonly say: (
    drafts: readonly FactDraft[],
    texts?: readonly NewText[],
    cards?: readonly Card[],
  ) => Promise<boolean>;
}

/** `form`: the name of its draft, which is dropped with what is written. */
export function useSay(form?: string): Saying {
  const { facts } = useBook();
  const team = useTeam();
  const write = useWrite(form === undefined ? {} : { form });
  const [refusal, setRefusal] = useState<FollowUpRefusal | null>(null);
  const { submit } = write;
  const say = useCallback<Saying['say']>(
    async (drafts, texts = [], cards = []) => {
      const decided = decideFacts(
        facts ?? [],
        drafts,
        team && { team: team.followUp, profession: team.profession },
      );
      setRefusal(decided.ok ? null : decided.refusal);
      return decided.ok ? submit({ do: 'write', drafts: decided.drafts }, texts, cards) : false;
    },
    [facts, team, submit],
  );
  return { write, refusal, say };
}

/** Where people are in the book: a list that stands beside a page marks it. A book beside has the assessments for what it has not. */
export function useAt(): ReturnType<typeof partsOf> {
  const at = partsOf(useParam('of'));
  const { founding } = useBook();
  return founding?.beside && !isBeside(at.screen) ? { screen: 'assessments', id: '' } : at;
}

/** From screen to screen of the book; from one beside also to those of the team's. */
export function useFollow(): (
  screen: FollowUpScreenName,
  id?: string,
  options?: { readonly replace?: boolean },
) => void {
  const go = useGo();
  const team = useTeam();
  return useCallback(
    (screen, id, options) => {
      const elsewhere = team && !isBeside(screen) ? { book: team.id } : {};
      go('followUp', { of: atOf(screen, id), ...elsewhere }, options);
    },
    [go, team],
  );
}
