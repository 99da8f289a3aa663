/** The picture of a word that can be recorded: her symbol, the step's sign, the note, the count. Decorative: its words stand beside it. */
import {
  ArrowLeftFromLine,
  ArrowRightToLine,
  BanknoteArrowDown,
  Boxes,
  CircleDollarSign,
  CircleOff,
  Coins,
  HandCoins,
  HandHeart,
  Handshake,
  Hourglass,
  Landmark,
  ListChecks,
  PiggyBank,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../format/use-format.tsx';
import { STEP_ICONS } from '../../meeting-page/MeetingSteps.tsx';
import type { Meaning } from '../../speech/clips/words.ts';
import type { Figure } from '../../speech/say.ts';
import { useNames } from '../../state/use-book.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import { BoxPicture } from '../../ui/money/BoxPicture.tsx';
import { Piece } from '../../ui/pieces/Piece.tsx';
import { COUNT, PIECE } from './look.ts';

const FIGURES: Readonly<Record<Figure, ReactNode>> = {
  box: <BoxPicture size="small" />,
  shouldBe: <ListChecks aria-hidden="true" />,
  thereIs: <Coins aria-hidden="true" />,
  fund: <Boxes aria-hidden="true" />,
  savings: <PiggyBank aria-hidden="true" />,
  solidarityFund: <HandHeart aria-hidden="true" />,
  bank: <Landmark aria-hidden="true" />,
  inHands: <HandCoins aria-hidden="true" />,
  lent: <CircleDollarSign aria-hidden="true" />,
  match: <Handshake aria-hidden="true" />,
  owes: <Hourglass aria-hidden="true" />,
  before: <ArrowLeftFromLine aria-hidden="true" />,
  now: <ArrowRightToLine aria-hidden="true" />,
};

export function WordPicture({ meaning }: { readonly meaning: Meaning }): ReactNode {
  const format = useFormat();
  const { faceOf } = useNames();
  switch (meaning.is) {
    case 'group':
      return <Users aria-hidden="true" />;
    case 'member':
      return <MemberSymbol {...faceOf(meaning.member)} />;
    case 'step':
      return meaning.step === 'withdrawal' ? (
        <BanknoteArrowDown aria-hidden="true" />
      ) : (
        STEP_ICONS[meaning.step]
      );
    case 'figure':
      return FIGURES[meaning.figure];
    case 'nothing':
      return <CircleOff aria-hidden="true" />;
    case 'piece':
      return (
        <span style={PIECE}>
          <Piece denomination={meaning.denomination} size="small" />
        </span>
      );
    case 'count':
      return (
        <span style={COUNT} aria-hidden="true">
          {format.number(meaning.count)}
        </span>
      );
  }
}
