// In a group of women and men the app speaks of persons (adr/0042): an overlay says otherwise what a text says of women. Nothing
// of that group is said of women alone, nor of men as if they were everybody, nor in forms that cannot be read aloud.
import type { Finding } from './files.ts';
import type { Locale } from './locales.ts';

export interface Overlaid {
  readonly base: Locale;
  readonly mixed: Locale;
}

/** Whole words; letters with accents are among their letters. */
const words = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

/** Forms that a voice cannot read, or that stand for two words at once. */
const UNSPEAKABLE =
  /@|\p{L}\/(?:a|e|o)s?(?!\p{L})|\((?:a|e|o|s|as|es|os)\)|\p{L}·(?:e|a|s|es)(?!\p{L})|(?<!\p{L})(?:l|tod|soci|junt|amig|un)xs?(?!\p{L})|(?<=\p{L})-(?:a|e|x|as|os|es)(?!\p{L})/iu;

/** Men as if they were everybody: said of no group. */
const MEN: Readonly<Record<string, RegExp>> = {
  es: words(
    'socios?|tesoreros?|presidentes?|secretarios?|técnicos(?! de)|nosotros|vosotros|todos juntos|miembros? varones|compañeros?|los miembros|los integrantes',
  ),
  ca: words(
    'socis?|tresorers?|presidents?|secretaris?|tècnics|tots junts|companys?|tots plegats|els membres',
  ),
  fr: words('adhérents?|trésoriers?|présidents?|accompagnateurs?|garants?|tous ensemble|tous les membres'),
  en: words('he|him|his|himself|chairm[ae]n|mankind'),
};

/** Women alone: not said of a mixed group. What else the word can mean stands in `THINGS`. */
const WOMEN: Readonly<Record<string, RegExp>> = {
  es: words(
    'socias?|ellas?|tesorera|presidenta|secretaria|técnica|juntas|vosotras|nosotras|avisada|las (?:presentes|testigos)|todas(?! (?:las|sus|formas))|cada una(?! de)|una (?:por una|sola(?! (?:persona|vez)))|otra (?:trae|trajo)|las(?= +de acuerdo)|cuántas (?:han|tienen)|las que (?:faltan|están)|las dos que|(?<!como )las demás(?! copias)',
  ),
  ca: words(
    'sòci(?:a|es)|ella|elles|tresorera|presidenta|secretària|tècnica|juntes|les (?:presents|testimonis)|totes(?! (?:les|maneres))|cadascuna(?! de)|una (?:per una|de sola)|una altra (?:porta|va portar)|la que|quantes (?:han|hi han)|les (?:que hi són|dues que)|qui respon per ella',
  ),
  fr: words(
    'trésorière|présidente|accompagnatrice|garantes?|chacune(?! des)|(?:une|la) membre|est venue|sont venues|toutes(?! (?:les(?! +d’accord)|deux|ces))|celles? qui|l’une|une autre (?:apporte|compte|a apporté)|elle (?:a|doit|paie|peut|rembourse|dit|quitte|veut|épargne|emprunte|avait|devait)',
  ),
  en: words('she|hers?|herself|wom[ae]n'),
};

/** Where the word is of things or pages, or says who the group is; and the practice community, whose story is of women. */
const THINGS: Readonly<Record<string, readonly string[]>> = {
  es: ['meeting.open.goOn', 'sync.connection.text', 'guide.recovery.lost', 'rules.box.keys'],
  ca: ['openFile.doubted'],
  fr: [
    'refusal.notReversible',
    'statements.definition.meetings',
    'statements.meetings.ended',
    'firstMeeting.thing.keys',
  ],
  en: ['founding.members.people'],
};
const ANYWHERE = [
  ...['practice.', 'rules.people.', 'change.ask.people.'],
  // A follow-up book speaks of the women it follows, and no group reads it (adr/0038).
  ...['business.', 'courses.', 'assessments.', 'followUp.'],
];
/** "Three persons, each": the word follows one of its own gender. */
const OF_PERSONS = /perso(?:na|nas|nes|nne|nnes)(?!\p{L})/iu;

/** Of "{{shown, de}}" the word stays. */
const said = (text: string) => text.replace(/\{\{\s*\w+(?:,\s*(\w+))?\s*\}\}/gu, '$1');
/** Of {{name}} and {{name, de}} the same. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name))].sort().join(' ');

/** What is overlaid is there, says otherwise, and of the same things. */
export function strayOverlays(all: readonly Overlaid[]): Finding[] {
  return all.flatMap(({ base, mixed }) =>
    [...mixed.textByKey].flatMap(([key, text]) => {
      const under = base.textByKey.get(key);
      if (under === undefined) return [`${base.language}: ${key} lies over no text`];
      if (under === text) return [`${base.language}: ${key} says what is said anyway`];
      if (placeholders(under) !== placeholders(text))
        return [`${base.language}: ${key} has other placeholders than what is under it`];
      return [];
    }),
  );
}

export function unspeakable(locales: readonly Locale[]): Finding[] {
  return found(locales, () => UNSPEAKABLE, 'writes');
}

export function menAsEverybody(locales: readonly Locale[]): Finding[] {
  return found(locales, (language) => MEN[language], 'says');
}

/** What a mixed group would still hear of women alone: such a text wants its variant in locales/mixed. */
export function womenAlone(all: readonly Overlaid[]): Finding[] {
  const heard = all.map(({ base: { language, textByKey }, mixed }) => {
    const but = [...ANYWHERE, ...(THINGS[language] ?? [])];
    const texts = [...textByKey.keys()].filter((key) => !but.some((start) => key.startsWith(start)));
    const now = texts.map((key) => [key, mixed.textByKey.get(key) ?? textByKey.get(key) ?? ''] as const);
    return { language, textByKey: new Map(now.filter(([, text]) => !OF_PERSONS.test(text))) };
  });
  return found(heard, (language) => WOMEN[language], 'says to women and men');
}

function found(
  locales: readonly Locale[],
  patternOf: (language: string) => RegExp | undefined,
  does: string,
): Finding[] {
  return locales.flatMap(({ language, textByKey }) =>
    [...textByKey].flatMap(([key, text]) => {
      const hit = patternOf(language)?.exec(said(text));
      return hit ? [`${language}: ${key} ${does} “${hit[0]}”`] : [];
    }),
  );
}
