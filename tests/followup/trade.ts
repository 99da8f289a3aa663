/** Drafts of facts about businesses, courses and assessments, as forms hand them over. */
import { BEGUN } from '../../src/followup/facts/assessments.ts';
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import { type CivilDate, civilDate } from '../../src/ledger/civil-date.ts';
import { type Amount, amount } from '../../src/ledger/money.ts';
import type { Profession } from '../../src/ledger/purpose.ts';
import { DAY } from './world.ts';

type DataOf<Name extends FactDraft['fact']> = Extract<FactDraft, { fact: Name }>['data'];

export const business = (
  about: string,
  woman: string,
  more: Partial<DataOf<'business-noted'>> = {},
): FactDraft => ({
  fact: 'business-noted',
  about,
  data: { on: DAY, woman, what: `what-${about}`, startedOn: null, registered: false, ...more },
});

export const euros = (value: number): Amount => amount(value * 100);

export const visit = (about: string, more: Partial<DataOf<'visit-made'>> = {}): FactDraft => ({
  fact: 'visit-made',
  about,
  data: {
    ...{ on: DAY, trading: true, figures: {}, people: { paid: 0, unpaidFamily: 0, partners: 0 } },
    ...{ loanUse: [], problem: null, note: null, next: null, ...more },
  },
});

export const step = (about: string, of: string, by: CivilDate | null = null): FactDraft => ({
  fact: 'step-noted',
  about,
  data: { business: of, text: `text-${about}`, by },
});

export const stepDone = (about: string, on: CivilDate | null = DAY): FactDraft => ({
  fact: 'step-done',
  about,
  data: { on },
});

export const course = (about: string, name = 'Cuentas'): FactDraft => ({
  fact: 'course-noted',
  about,
  data: { on: DAY, name },
});

export const joined = (about: string, ...women: string[]): FactDraft => ({
  fact: 'course-joined',
  about,
  data: { women },
});

export const left = (about: string, woman: string): FactDraft => ({
  fact: 'course-left',
  about,
  data: { woman },
});

export const session = (about: string, of: string, repeats: string | null = null): FactDraft => ({
  fact: 'session-noted',
  about,
  data: { course: of, on: DAY, subject: 'Precios', repeats },
});

export const marked = (about: string, came: string[], missed: string[] = []): FactDraft => ({
  fact: 'session-marked',
  about,
  data: { came, missed },
});

export const profession = (about: string, is: Profession): FactDraft => ({
  fact: 'profession-said',
  about,
  data: { is },
});

export const assessed = (
  about: string,
  instrument: string,
  given: DataOf<'assessment-made'>['given'],
  on = DAY,
): FactDraft => ({
  fact: 'assessment-made',
  about,
  data: { on, instrument, version: 1, given },
});

export const note = (about: string, text: string, on = DAY): FactDraft => ({
  fact: 'note-kept',
  about,
  data: { on, text },
});

/** The team is told of a book beside its own. */
export const begunBeside = (by: Profession, about: string): FactDraft => ({
  fact: BEGUN[by],
  about,
  data: { on: DAY },
});

export const day = civilDate;
