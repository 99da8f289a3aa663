/** All that is held about a woman, for her to read or to take home on paper; and that it be erased, on every phone. */
import { Eraser, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardsBeside } from '../../../followup/beside.ts';
import type { Woman } from '../../../followup/women.ts';
import { type BooksBeside, useBooksBeside } from '../../follow-up/books-beside.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { type HeldLine, inLines, useHeldApart, useHeldElsewhere } from '../../follow-up/use-held-apart.ts';
import { useHeldWork } from '../../follow-up/use-held-work.ts';
import { usePhoneNotes } from '../../follow-up/use-phone-notes.ts';
import { useFormat } from '../../format/use-format.tsx';
import { PaperHead } from '../../paper/PaperHead.tsx';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { useAuthor } from './author.ts';
import { useGroupWords } from './groups/use-group-words.ts';
import styles from './HeldScreen.module.css';
import { useWomanWords } from './words.ts';

export function HeldScreen({ id }: { readonly id: string }) {
  const books = useBooksBeside();
  return books === undefined ? null : <Held id={id} books={books} />;
}

interface HeldProps {
  readonly id: string;
  readonly books: BooksBeside;
}

function Held({ id, books }: HeldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { nameOf } = useNames();
  const woman = useFollowUp().women[id];
  const barred = useBarredAnywhere();
  const [asks, setAsks] = useState(false);
  const told = [...useLines(woman), ...useHeldWork(id), ...useHeldApart(id, books)];
  const lines = told.map((line, at) => ({ ...line, key: `${at} ${line.what}` }));
  const { nameOf: phoneNameOf } = usePhoneWords();
  const elsewhere = useHeldElsewhere(books);
  const kept = usePhoneNotes(id)?.notes.length ?? 0;
  return (
    <Page
      title={t('followUp.held.title', { name: format.name(nameOf(id)) })}
      onBack={() => follow('woman', id)}
      actions={
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('followUp.held.print')}
        </Button>
      }
    >
      <PaperHead />
      <p>{t(elsewhere.length > 0 ? 'followUp.held.textHere' : 'followUp.held.text')}</p>
      <List label={t('followUp.held.open')}>
        {lines.map(({ key, what, said }) => (
          <ListRow key={key} title={what} note={<span className={styles.said}>{said}</span>} />
        ))}
        {kept > 0 ? (
          <ListRow
            title={t('business.kept.title')}
            note={t('business.kept.count', { count: kept, shown: format.number(kept) })}
          />
        ) : null}
      </List>
      {elsewhere.map(({ profession, phones }) => (
        <Notice key={profession}>
          {t(`followUp.held.elsewhere.${profession}`, { phones: format.list(phones.map(phoneNameOf)) })}
        </Notice>
      ))}
      {barred || !woman || woman.erased ? null : (
        <div data-screen-only>
          <Button kind="quiet" wide icon={<Eraser aria-hidden="true" />} onClick={() => setAsks(true)}>
            {t('followUp.erase.open')}
          </Button>
        </div>
      )}
      {asks ? <EraseDialog id={id} books={books} onClose={() => setAsks(false)} /> : null}
    </Page>
  );
}

function useLines(woman: Woman | undefined): readonly HeldLine[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWomanWords();
  const { presentations, groups } = useFollowUp();
  const { nameOf, textOf } = useNames();
  const groupNameOf = useGroupWords().nameOf;
  const authorOf = useAuthor();
  if (!woman) return [];
  const by = (entry: string) => {
    const name = authorOf(entry);
    return name === null ? '' : t('followUp.held.by', { name: format.name(name) });
  };
  const group = woman.group === null ? undefined : groups[woman.group];
  const { readiness } = woman;
  const came = woman.presentations.flatMap((one) => presentations[one]?.on ?? []).sort();
  const lines: readonly HeldLine[] = [
    { what: t('followUp.ask.name'), said: nameOf(woman.id) },
    { what: t('followUp.held.since'), said: format.dateLong(woman.on) },
    { what: t('followUp.ask.trade'), said: words.trade(woman.trade) },
    { what: t('followUp.ask.languages'), said: format.list(woman.languages.map(words.language)) },
    { what: t('followUp.ask.times'), said: format.list(woman.availability.map(words.time)) },
    { what: t('followUp.ask.neighbourhood'), said: textOf(woman.neighbourhood) ?? '' },
    ...came.map((on) => ({ what: t('followUp.ask.presentation'), said: format.dateLong(on) })),
    ...woman.interviews.map(({ entry, by: interviewer, on, note }) => ({
      what: t(`followUp.interview.${interviewer}`),
      said: inLines(format.dateLong(on), textOf(note), by(entry)),
    })),
    {
      what: t('followUp.readiness.title'),
      said: readiness
        ? inLines(t(`followUp.readiness.${readiness.is}`), format.dateLong(readiness.on), by(readiness.entry))
        : '',
    },
    {
      what: t('followUp.held.group'),
      said: group
        ? inLines(
            groupNameOf(group.id),
            group.formed &&
              woman.member &&
              t('followUp.groups.since', { date: format.dateLong(group.formed.on) }),
          )
        : '',
    },
  ];
  return lines.filter(({ said }) => said !== '');
}

function EraseDialog({ id, books, onClose }: HeldProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const follow = useFollow();
  const { nameOf } = useNames();
  const { today } = useParts();
  const saying = useSay();
  const eraseApart = useEraseApart(id, books);
  const isMember = useFollowUp().women[id]?.member != null;
  const erase = async () => {
    if (!(await saying.say([{ fact: 'woman-erased', about: id, data: { on: today() } }]))) return;
    await eraseApart();
    done(t('followUp.erase.done'));
    follow('all', '', { replace: true });
  };
  return (
    <Dialog
      open
      title={t('followUp.erase.ask', { name: format.name(nameOf(id)) })}
      onClose={onClose}
      actions={
        <>
          <SayTrouble saying={saying} />
          <Button kind="danger" wide onClick={erase}>
            {t('followUp.erase.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('followUp.erase.text')}</p>
      {isMember ? <Notice>{t('followUp.erase.community', { what: t('members.erase.open') })}</Notice> : null}
    </Dialog>
  );
}

/** Her notes in the books beside. Where they cannot be erased now, that book says itself that something is left. */
function useEraseApart(id: string, { open }: BooksBeside): () => Promise<void> {
  const { newIntent } = useParts();
  const followUp = useFollowUp();
  return async () => {
    for (const { own, view, session } of open) {
      const named = cardsBeside(followUp, own, id);
      const cards = named.filter((card) => view.book.erased[card] === undefined);
      const drafts = cards.map((card) => ({ kind: 'erased', body: { card } }) as const);
      if (drafts.length > 0) await session.dispatch({ do: 'write', drafts }, { intent: newIntent() });
    }
  };
}
