// Words that no screen says, and what is said instead: an accountant's or an engineer's words, and those that mean saving money.
import type { Finding } from './files.ts';
import type { Locale } from './locales.ts';

interface Word {
  readonly not: RegExp;
  readonly say: string;
  /** Keys, or what they begin with, where it is the right word. */
  readonly but?: readonly string[];
}

/** Whole words, letters with accents among their letters; `…` stands for any ending. */
const word = (words: string) =>
  new RegExp(`(?<!\\p{L})(?:${words.replaceAll('…', '\\p{L}*')})(?!\\p{L})`, 'iu');

/** The table that an accountant asks for, in her words. */
const TRIAL_BALANCE = ['statements.trial.', 'statements.name.trialBalance'];
/** What is on the disk, where that is what is meant. */
const ON_THE_PHONE = ['disk.', 'founding.founded.kept', 'statements.table', 'sync.problem.disk'];

const WORDS: Readonly<Record<string, readonly Word[]>> = {
  es: [
    { not: word('d[ée]bitos?|cr[ée]ditos?|asientos?'), say: 'apuntes', but: TRIAL_BALANCE },
    {
      not: word('transacci[óo]n…|amortiza…|moros…|impag…'),
      say: 'pago, devolver, atrasado',
    },
    { not: word('registr(?:ar|a|ado|ada|ados|adas|e)'), say: 'apuntar' },
    { not: word('usuari[oa]s?|socios?'), say: 'socia, integrante, persona' },
    {
      not: word('sincroni…|servidor…|base de datos|almacen…'),
      say: 'enviar, buzón, teléfono',
    },
    { not: word('(?:haz )?clic|pulsa|pulse'), say: 'toca' },
    {
      not: word('usted(?:es)?|contraseñas?|inv[áa]lid[oa]s?'),
      say: 'tú, código secreto, qué falta',
    },
  ],
  ca: [
    { not: word('d[èe]bits?|cr[èe]dits?|assentaments?'), say: 'apunts', but: TRIAL_BALANCE },
    {
      not: word('transacci…|amortitza…|moros…|impaga…'),
      say: 'pagament, tornar, endarrerit',
    },
    { not: word('registr(?:ar|a|at|ada|ats|ades|i)'), say: 'apuntar' },
    { not: word('usu[àa]ri…|socis?'), say: 'sòcia, membre, persona' },
    {
      not: word('sincronit…|servidor…|base de dades|emmagatz…'),
      say: 'enviar, bústia, telèfon',
    },
    { not: word('(?:fes )?clic|pr[eé]m(?:er|eu)?'), say: 'toca' },
    { not: word('vost[èe]s?|contrasenyes?|inv[àa]lid…'), say: 'tu, codi secret, què falta' },
  ],
  fr: [
    {
      not: word('d[ée]bits?|cr[ée]dits?|[ée]critures?|journal'),
      say: 'notes',
      but: TRIAL_BALANCE,
    },
    {
      not: word('transactions?|amorti…|impay[ée]…'),
      say: 'paiement, rembourser, en retard',
    },
    {
      not: word('enregistr…|sauvegard…'),
      say: 'noter; mettre sur le téléphone',
      but: ON_THE_PHONE,
    },
    { not: word('utilisat…|soci[ée]taires?'), say: 'membre, personne' },
    {
      not: word('synchron…|serveurs?|base de donn…|stock[ée]…'),
      say: 'envoyer, boîte aux lettres, téléphone',
    },
    { not: word('cliqu…|appuie…'), say: 'touche' },
    { not: word('mots? de passe|invalides?'), say: 'code secret, ce qui manque' },
  ],
  en: [
    { not: word('debits?|credits?|journals?|ledgers?'), say: 'notes', but: TRIAL_BALANCE },
    {
      not: word('transactions?|amorti[sz]…|default(?:s|ed)?'),
      say: 'payment, pay back, late',
    },
    {
      not: word('(?:record|enter|input|submit)|save (?:this|your|it)'),
      say: 'write down; keep',
    },
    { not: word('users?'), say: 'member, person' },
    { not: word('sync…|servers?|databases?|storage'), say: 'send, mailbox, phone' },
    { not: word('click…|press'), say: 'tap' },
    { not: word('passwords?|invalid|log ?in'), say: 'secret code, what is missing' },
  ],
};

export function forbiddenWords(locales: readonly Locale[]): Finding[] {
  return locales.flatMap(({ language, textByKey }) =>
    [...textByKey].flatMap(([key, text]) => {
      // What stands for a value is no word.
      const said = text.replace(/\{\{[^}]*\}\}/gu, '');
      return (WORDS[language] ?? []).flatMap(({ not, say, but = [] }) => {
        const found = but.some((start) => key.startsWith(start)) ? null : not.exec(said);
        return found ? [`${language}: ${key} says “${found[0]}”; say ${say}`] : [];
      });
    }),
  );
}
