/** "Start ours": a few short questions, one a screen. It goes on where it stopped, also after the phone died. */
import type { ComponentType } from 'react';
import { CurrencyProvider } from '../../format/use-format.tsx';
import { Mixed } from '../../mixed/Mixed.tsx';
import { AgreeStep } from './agree/AgreeStep.tsx';
import { BeginStep } from './BeginStep.tsx';
import { BoxStep } from './BoxStep.tsx';
import { CurrencyStep } from './CurrencyStep.tsx';
import { currencyOf, type Step } from './draft.ts';
import { FinesStep } from './FinesStep.tsx';
import { KindStep } from './KindStep.tsx';
import { LoansStep } from './LoansStep.tsx';
import { MembersStep } from './MembersStep.tsx';
import { NameStep } from './NameStep.tsx';
import { PaperBoxStep } from './paper/PaperBoxStep.tsx';
import { PaperLoansStep } from './paper/PaperLoansStep.tsx';
import { PaperMembersStep } from './paper/PaperMembersStep.tsx';
import { PaperSumStep } from './paper/PaperSumStep.tsx';
import { useBegunFounding, useNewFounding } from './places.ts';
import { SavingStep } from './SavingStep.tsx';
import { FoundingProvider, useFounding } from './use-founding.tsx';

const SCREEN_BY_STEP: Readonly<Record<Step, ComponentType>> = {
  name: NameStep,
  currency: CurrencyStep,
  members: MembersStep,
  kind: KindStep,
  saving: SavingStep,
  loans: LoansStep,
  fines: FinesStep,
  box: BoxStep,
  begin: BeginStep,
  paperBox: PaperBoxStep,
  paperMembers: PaperMembersStep,
  paperLoans: PaperLoansStep,
  paperSum: PaperSumStep,
  agree: AgreeStep,
};

export function FoundingScreen() {
  return (
    <FoundingProvider of={useNewFounding()}>
      <CurrentStep />
    </FoundingProvider>
  );
}

/** The rest of it, in a community that was begun without rules. */
export function FoundingRest() {
  return (
    <FoundingProvider of={useBegunFounding()}>
      <CurrentStep />
    </FoundingProvider>
  );
}

function CurrentStep() {
  const { draft } = useFounding();
  const Shown = SCREEN_BY_STEP[draft.step];
  const read = currencyOf(draft);
  const screen = <Shown key={draft.step} />;
  return (
    <>
      {draft.answers?.people === 'mixed' ? <Mixed /> : null}
      {read.ok ? <CurrencyProvider currency={read.currency}>{screen}</CurrencyProvider> : screen}
    </>
  );
}
