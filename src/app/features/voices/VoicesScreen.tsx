/**
 * Our own voices: the words that a community records for its own 🔊, for languages that no phone speaks. Some tonight, some another
 * evening; what is there already is used. It is kept on this phone alone.
 */
import { Banknote, Check, Footprints, Mic, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, useLanguage } from '../../../i18n.ts';
import { useFormat } from '../../format/use-format.tsx';
import {
  CLIP_GROUPS,
  type ClipGroup,
  type ClipWord,
  type Vocabulary,
  vocabularyOf,
} from '../../speech/clips/words.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { useGo } from '../../state/navigation.ts';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { Spoken } from '../../ui/talk/Spoken.tsx';
import { KeptVoices } from './KeptVoices.tsx';
import { STRONG } from './look.ts';
import { PieceOrder, ReadWith } from './ReadWith.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { useOwnVoices } from './use-own-voices.ts';
import { useVoices, type Voices } from './use-voices.ts';
import { useWordName } from './use-word-name.ts';
import { WordPicture } from './WordPicture.tsx';

const GROUP_ICONS = { people: Users, steps: Footprints, money: Banknote } as const;

export function VoicesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { id } = useView();
  const voices = useVoices(id);
  const back = () => go('communitySettings');
  return voices ? (
    <Words voices={voices} onBack={back} />
  ) : (
    <Page title={t('voices.title')} onBack={back}>
      {null}
    </Page>
  );
}

function Words({ voices, onBack }: { readonly voices: Voices; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { id } = useView();
  const own = useOwnVoices(id);
  const language = useLanguage();
  const hasPhoneVoice = useSpeak(language) !== null;
  const [group, setGroup] = useState<ClipGroup>('people');
  const [asked, setAsked] = useState<ClipWord | null>(null);
  const all = CLIP_GROUPS.flatMap((one) => words[one]);
  const isRecorded = (word: ClipWord) => voices.sizeById.has(word.id);
  /** The next of this group, then of the others. */
  const nextAfter = (after: ClipWord | null): ClipWord | null => {
    const at = all.findIndex((word) => word.id === (after ?? words[group][0])?.id);
    const inTurn = [...all.slice(at), ...all.slice(0, at)];
    return inTurn.find((word) => word.id !== after?.id && !isRecorded(word)) ?? null;
  };
  const first = nextAfter(null);
  const next = asked && nextAfter(asked);
  return (
    <Page
      title={t('voices.title')}
      onBack={onBack}
      actions={
        first ? (
          <Button kind="primary" icon={<Mic aria-hidden="true" />} onClick={() => setAsked(first)}>
            {t('voices.recordNext')}
          </Button>
        ) : null
      }
    >
      <p>{t('voices.what')}</p>
      <p style={STRONG}>
        {t('voices.count', {
          shown: format.number(all.filter(isRecorded).length),
          total: format.number(all.length),
        })}
      </p>
      {hasPhoneVoice ? null : (
        <Notice>{t('voices.noPhoneVoice', { language: LANGUAGE_NAMES[language] })}</Notice>
      )}
      {voices.sizeById.size > 0 ? <ReadWith own={own} /> : null}
      <SegmentedChoice
        label={t('voices.which')}
        value={group}
        onChange={setGroup}
        choices={CLIP_GROUPS.map((one) => {
          const Icon = GROUP_ICONS[one];
          return { value: one, label: t(`voices.group.${one}`), icon: <Icon aria-hidden="true" /> };
        })}
      />
      <WordList group={group} words={words[group]} isRecorded={isRecorded} onAsk={setAsked} />
      {group === 'money' ? <PieceOrder own={own} /> : null}
      <KeptVoices voices={voices} onAllGone={() => own.setOn(false)} />
      {asked ? (
        <RecordDialog
          key={asked.id}
          word={asked}
          voices={voices}
          // Where the phone is silent in this language, what is recorded is heard from the first word on.
          onKept={() => (hasPhoneVoice || own.on ? undefined : own.setOn(true))}
          onNext={next ? () => setAsked(next) : null}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Page>
  );
}

function useWords(): Vocabulary {
  const { book, cards } = useView();
  const { currency } = useFormat();
  return vocabularyOf(book, currency, (member) => cards.get(member)?.kind === 'member');
}

interface WordListProps {
  readonly group: ClipGroup;
  readonly words: readonly ClipWord[];
  readonly isRecorded: (word: ClipWord) => boolean;
  readonly onAsk: (word: ClipWord) => void;
}

function WordList({ group, words, isRecorded, onAsk }: WordListProps) {
  const { t } = useTranslation();
  const nameOf = useWordName();
  return (
    <>
      <p>{t(`voices.for.${group}`)}</p>
      <List label={t(`voices.group.${group}`)}>
        {words.map((word) => (
          <ListRow
            key={word.id}
            icon={<WordPicture meaning={word.meaning} />}
            title={nameOf(word.meaning)}
            note={isRecorded(word) ? t('voices.is.recorded') : undefined}
            end={isRecorded(word) ? <Check aria-hidden="true" /> : <ToSay />}
            onClick={() => onAsk(word)}
          />
        ))}
      </List>
    </>
  );
}

/** To the eye a microphone says it; to the ear words do. */
function ToSay() {
  const { t } = useTranslation();
  return (
    <>
      <Mic aria-hidden="true" />
      <Spoken>{t('voices.is.missing')}</Spoken>
    </>
  );
}
