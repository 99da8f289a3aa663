/** The visits, the last one first; each unfolds into all that was told, and one written by mistake is taken back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PEOPLE_WORKING, type Visit } from '../../../followup/business/business.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useChoiceWords } from '../../follow-up/use-choice-words.ts';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { FigureRows } from './FigureRows.tsx';

export interface VisitListProps {
  readonly business: string;
  /** By day, the first one first. */
  readonly visits: readonly Visit[];
}

export function VisitList({ business, visits }: VisitListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  const shown = visits.find(({ entry }) => entry === open);
  if (visits.length === 0) return null;
  return (
    <Card title={t('business.visits')}>
      <List label={t('business.visits')}>
        {visits.toReversed().map((visit) => (
          <ListRow
            key={visit.entry}
            title={format.dateLong(visit.on)}
            note={t(visit.trading ? 'business.visit.sells' : 'business.visit.sellsNot')}
            onClick={() => setOpen(visit.entry)}
          />
        ))}
      </List>
      {shown ? <OneVisit business={business} visit={shown} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}

interface OneVisitProps {
  readonly business: string;
  readonly visit: Visit;
  readonly onClose: () => void;
}

function OneVisit({ business, visit, onClose }: OneVisitProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const saying = useSay();
  const barred = useBarredAnywhere();
  const takeBack = async () => {
    if (await saying.say([{ fact: 'taken-back', about: business, data: { entry: visit.entry } }])) onClose();
  };
  return (
    <Dialog
      open
      title={t('business.visit.of', { date: format.dateLong(visit.on) })}
      onClose={onClose}
      actions={
        <>
          {asked ? <Notice tone="warn">{t('business.visit.takeBackMeans')}</Notice> : null}
          <SayTrouble saying={saying} />
          {barred ? null : (
            <Button
              kind={asked ? 'danger' : 'quiet'}
              wide
              onClick={asked ? () => void takeBack() : () => setAsked(true)}
            >
              {t(asked ? 'business.visit.takeBackYes' : 'business.visit.takeBack')}
            </Button>
          )}
          <Button wide onClick={onClose}>
            {t('business.visit.close')}
          </Button>
        </>
      }
    >
      <Told visit={visit} />
      <FigureRows figures={visit.figures} />
    </Dialog>
  );
}

function Told({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const words = useChoiceWords();
  const people = PEOPLE_WORKING.filter((kind) => visit.people[kind] > 0);
  const note = textOf(visit.note);
  return (
    <List>
      <ListRow title={t(visit.trading ? 'business.visit.sells' : 'business.visit.sellsNot')} />
      {people.map((kind) => (
        <ListRow key={kind} title={t(`business.people.${kind}`)} end={format.number(visit.people[kind])} />
      ))}
      {visit.loanUse.length > 0 ? (
        <ListRow title={t('business.loanUse.title')} note={format.list(visit.loanUse.map(words.use))} />
      ) : null}
      {visit.problem === null ? null : (
        <ListRow title={t('business.problem.title')} note={words.problem(visit.problem)} />
      )}
      {visit.next ? (
        <ListRow
          title={textOf(visit.next.step) ?? t('business.gone')}
          note={t('business.plan.by', { date: format.dateLong(visit.next.by) })}
        />
      ) : null}
      {note === null ? null : <ListRow title={note} />}
    </List>
  );
}
