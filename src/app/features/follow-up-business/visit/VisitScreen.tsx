/**
 * A visit is written down section by section, each with one question for its title; what is typed is kept as it is typed. Then it is read
 * back, with what is worked out of it, and written.
 */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../../../ledger/civil-date.ts';
import { MayWrite } from '../../../follow-up/MayWrite.tsx';
import { useFollow, useFollowUp } from '../../../follow-up/use-follow-up.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useDraft, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { KeptHere } from '../kept/KeptHere.tsx';
import { Missing } from '../Missing.tsx';
import { useShowWrong } from '../use-show-wrong.ts';
import { NextStep } from './NextStep.tsx';
import { People } from './People.tsx';
import { LastMonth, Worth } from './Sums.tsx';
import { Today } from './Today.tsx';
import { nothingTyped, SECTIONS, type Section, type Typed, wrongIn } from './typed.ts';
import { VisitReadBack } from './VisitReadBack.tsx';

const SHOWN = { today: Today, lastMonth: LastMonth, worth: Worth, people: People, next: NextStep } as const;

export function VisitScreen({ id }: { readonly id: string }) {
  const found = useFollowUp().businesses[id];
  return found ? <Visit key={id} business={id} woman={found.woman} /> : <Missing />;
}

function Visit({ business, woman }: { readonly business: string; readonly woman: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { today } = useParts();
  const face = useNames().faceOf(woman);
  const form = `visit/${business}`;
  const [typed, setTyped] = useDraft<Typed>(form, nothingTyped(today()));
  const { asked, ask, forget } = useShowWrong();
  const [reading, setReading] = useState(false);
  const section: Section = typed.at;
  const at = SECTIONS.indexOf(section);
  const wrong = wrongIn(section, typed, format.currency.digits);
  const back = () => follow('business', business);
  const stand = (next: number) => {
    forget();
    void setTyped({ ...typed, at: SECTIONS[next] ?? 'today' });
    window.scrollTo(0, 0);
  };
  const goOn = () => {
    if (wrong.length > 0) ask();
    else if (at < SECTIONS.length - 1) stand(at + 1);
    else setReading(true);
  };
  const Shown = SHOWN[section];
  return (
    <Page
      title={t(`business.visit.ask.${section}`, { name: format.name(face.name) })}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      onBack={() => (at === 0 ? back() : stand(at - 1))}
      actions={
        <MayWrite>
          <Button kind="primary" onClick={goOn}>
            {t('money.next')}
          </Button>
        </MayWrite>
      }
    >
      <p>{t('business.visit.place', { at: format.number(at + 1), all: format.number(SECTIONS.length) })}</p>
      <Shown typed={typed} onTyped={setTyped} wrong={asked ? wrong : []} />
      {section === 'next' && isCivilDate(typed.on) ? (
        <KeptHere woman={woman} business={business} on={typed.on} ofThatDay />
      ) : null}
      {reading ? (
        <VisitReadBack
          form={form}
          business={business}
          typed={typed}
          face={face}
          onNo={() => setReading(false)}
          onDone={back}
        />
      ) : null}
    </Page>
  );
}
