/** People, and what the app says: notices, read-backs, agreement, undo, codes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amount } from '../../ledger/money.ts';
import { Button } from '../ui/Button.tsx';
import { PictureCode } from '../ui/code/PictureCode.tsx';
import { MemberName } from '../ui/member/MemberName.tsx';
import { MemberPicker } from '../ui/member/MemberPicker.tsx';
import { SymbolPicker } from '../ui/member/SymbolPicker.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { EmptyState, ErrorState } from '../ui/talk/EmptyState.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { ReadBack } from '../ui/talk/ReadBack.tsx';
import { TapToAgree } from '../ui/talk/TapToAgree.tsx';
import { UndoBar } from '../ui/talk/UndoBar.tsx';
import { FATOU, MEMBERS, TWENTY } from './samples.ts';
import { Room, Shelf } from './shelf.tsx';

const nothing = (): void => undefined;
const TONES = ['info', 'done', 'warn', 'error'] as const;

export function PeopleRoom() {
  const { t } = useTranslation();
  const [symbol, setSymbol] = useState('mango');
  const [colour, setColour] = useState('sun');
  const [picked, setPicked] = useState<readonly string[]>(['rosa']);
  const toggle = (id: string) =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <Room name="People">
      <Shelf name="MemberName">
        <MemberName member={FATOU} />
        <MemberName member={FATOU} size="large" />
      </Shelf>
      <Shelf name="MemberPicker">
        <MemberPicker label={t('home.place.members')} members={MEMBERS} picked={picked} onPick={toggle} />
      </Shelf>
      <Shelf name="SymbolPicker">
        <SymbolPicker symbol={symbol} colour={colour} onSymbol={setSymbol} onColour={setColour} />
      </Shelf>
      <Shelf name="TapToAgree">
        <TapToAgree
          people={MEMBERS.map((member) => ({ member, role: t('home.box') }))}
          agreed={picked}
          onChange={setPicked}
        />
      </Shelf>
    </Room>
  );
}

export function TalkRoom() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'dialog' | 'readBack' | null>(null);
  const close = () => setShown(null);
  const text = t('home.places');
  return (
    <Room name="Talk">
      {TONES.map((tone) => (
        <Shelf key={tone} name={`Notice ${tone}`}>
          <Notice tone={tone} title={t('home.box')} action={<Button onClick={nothing}>{text}</Button>}>
            {t('ui.amount.noCents')}
          </Notice>
        </Shelf>
      ))}
      <Shelf name="EmptyState">
        <EmptyState title={text} action={<Button onClick={nothing}>{text}</Button>} />
      </Shelf>
      <Shelf name="ErrorState">
        <ErrorState title={text} />
      </Shelf>
      <Shelf name="UndoBar">
        <UndoBar text={FATOU.name} onUndo={nothing} />
      </Shelf>
      <Shelf name="PictureCode">
        <PictureCode text="caixeta" label={text} />
      </Shelf>
      <Shelf name="Dialog, ReadBack">
        <Button onClick={() => setShown('dialog')}>{t('home.box')}</Button>
        <Button onClick={() => setShown('readBack')}>{t('ui.readBack.title')}</Button>
        <Dialog open={shown === 'dialog'} title={text} onClose={close}>
          {t('ui.amount.noCents')}
        </Dialog>
        <ReadBack
          open={shown === 'readBack'}
          sentence={FATOU.name}
          onYes={close}
          onNo={close}
          member={FATOU}
          amount={TWENTY}
          kind="savings"
          way="handToBox"
          before={amount(12_000)}
          after={amount(14_000)}
        />
      </Shelf>
    </Room>
  );
}
