/**
 * Before a movement is written: who, what, the amount in notes, before → after, and where the money goes.
 * The main action is guarded against a double tap. Once it is on the disk, ✓ stands where the finger was.
 */
import type { TFunction } from 'i18next';
import { ArrowRight, Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { ListenButton } from '../../speech/ListenButton.tsx';
import type { Say } from '../../speech/say.ts';
import { Button } from '../Button.tsx';
import type { MemberFace } from '../member/face.ts';
import { MemberName } from '../member/MemberName.tsx';
import type { MoneyKind } from '../money/kinds.ts';
import { Money } from '../money/Money.tsx';
import { MoneyWay, type MoneyWayProps } from '../money/MoneyWay.tsx';
import { painted } from '../painted.ts';
import { NotesStack } from '../pieces/NotesStack.tsx';
import { Dialog } from './Dialog.tsx';
import { Notice } from './Notice.tsx';
import styles from './ReadBack.module.css';

export interface ReadBackProps {
  readonly open: boolean;
  /** The verb with its subject: "Fatou saves 20 €". */
  readonly sentence: string;
  /** `showWritten`: to be called once it is on the disk; puts ✓ in the place of the buttons, resolves when it is seen. */
  readonly onYes: (showWritten: () => Promise<void>) => void | Promise<void>;
  readonly onNo: () => void;
  readonly member?: MemberFace | undefined;
  readonly amount?: Amount | undefined;
  readonly kind?: MoneyKind | undefined;
  readonly way?: MoneyWayProps['way'] | undefined;
  readonly before?: Amount | undefined;
  readonly after?: Amount | undefined;
  readonly beforeLabel?: string | undefined;
  readonly afterLabel?: string | undefined;
  /** The book refused it: in words, here, with the dialog still open. */
  readonly refusal?: ReactNode;
  /** Spoken by 🔊 instead of the sentence, with amounts as words. */
  readonly listen?: ((say: Say) => string) | undefined;
  readonly children?: ReactNode;
}

export function ReadBack(props: ReadBackProps) {
  const { open, sentence, onYes, onNo, member, amount, kind, way, refusal, listen, children } = props;
  const { before, after } = props;
  const { t } = useTranslation();
  const labels = labelsOf(props, t);
  const words = (say: Say) =>
    [
      t('ui.readBack.title'),
      listen ? listen(say) : sentence,
      ...(before === undefined ? [] : [`${labels.before}: ${say.amount(before, 'before')}.`]),
      ...(after === undefined ? [] : [`${labels.after}: ${say.amount(after, 'now')}.`]),
      `${t('ui.readBack.yes')}. ${t('ui.readBack.no')}.`,
    ].join(' ');
  return (
    <Dialog
      open={open}
      title={t('ui.readBack.title')}
      onClose={onNo}
      actions={
        <>
          {refusal ? <Notice tone="error">{refusal}</Notice> : null}
          <Answers onYes={onYes} onNo={onNo} />
        </>
      }
    >
      <div className={styles.who}>
        {member ? <MemberName member={member} size="large" /> : <span />}
        <ListenButton text={words} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {amount !== undefined ? (
        <>
          <Money amount={amount} kind={kind} size="figure" />
          <NotesStack amount={amount} />
        </>
      ) : null}
      {way ? <MoneyWay way={way} /> : null}
      <BeforeAfter {...props} />
      {children}
    </Dialog>
  );
}

/** Alone in being drawn again, and only by what is added: ✓ comes at once, however slow the phone. It lies over both. */
function Answers({ onYes, onNo }: Pick<ReadBackProps, 'onYes' | 'onNo'>) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(false);
  const showWritten = () => {
    flushSync(() => setWritten(true));
    return painted();
  };
  return (
    <>
      <Button kind="primary" onClick={() => onYes(showWritten)}>
        {t('ui.readBack.yes')}
      </Button>
      <Button wide onClick={onNo}>
        {t('ui.readBack.no')}
      </Button>
      {written ? (
        <p className={styles.written}>
          <Check aria-hidden="true" />
          {t('ui.readBack.written')}
        </p>
      ) : null}
    </>
  );
}

const labelsOf = ({ beforeLabel, afterLabel }: ReadBackProps, t: TFunction) => ({
  before: beforeLabel ?? t('ui.readBack.before'),
  after: afterLabel ?? t('ui.readBack.after'),
});

function BeforeAfter(props: ReadBackProps) {
  const { before, after } = props;
  const { t } = useTranslation();
  const format = useFormat();
  if (before === undefined || after === undefined) return null;
  const labels = labelsOf(props, t);
  return (
    <dl className={styles.change}>
      <div>
        <dt>{labels.before}</dt>
        <dd>{format.money(before)}</dd>
      </div>
      <ArrowRight aria-hidden="true" />
      <div>
        <dt>{labels.after}</dt>
        <dd>{format.money(after)}</dd>
      </div>
    </dl>
  );
}
