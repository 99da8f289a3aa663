/**
 * What the app is measured against: the least page that keeps 30 members in IndexedDB and shows them in a language,
 * offline, with the app's own packages (React, Dexie, i18next, workbox). No ledger, no book, no design.
 */
import Dexie, { type EntityTable } from 'dexie';
import i18next from 'i18next';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { Workbox } from 'workbox-window';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly saved: number;
}

class Bare extends Dexie {
  declare readonly members: EntityTable<Row, 'id'>;
  declare readonly entries: EntityTable<{ readonly id: number; readonly member: number }, 'id'>;
  constructor() {
    super('bare', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ members: 'id', entries: '++id' });
  }
}

const db = new Bare();
const MEMBERS = 30;

async function rows(): Promise<Row[]> {
  if ((await db.members.count()) === 0) {
    await db.members.bulkAdd(
      Array.from({ length: MEMBERS }, (_, at) => ({ id: at + 1, name: `Member ${at + 1}`, saved: 100 })),
    );
  }
  return db.members.toArray();
}

function List({ initial }: { readonly initial: readonly Row[] }) {
  // Its three texts are not the app's, whose keys are typed.
  const t = useTranslation().t as unknown as (key: string, values?: object) => string;
  const [members, setMembers] = useState(initial);
  const save = async (id: number) => {
    await db.entries.add({ member: id });
    setMembers((before) => before.map((one) => (one.id === id ? { ...one, saved: one.saved + 1 } : one)));
  };
  return (
    <main>
      <h1>{t('title')}</h1>
      <ul>
        {members.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => void save(one.id)}>
              {t('line', { name: one.name, saved: one.saved })}
            </button>
          </li>
        ))}
      </ul>
      <p>{t('end')}</p>
    </main>
  );
}

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng: 'es',
    resources: { es: { translation: { title: 'Socias', line: '{{name}}: {{saved}}', end: 'Todas' } } },
    interpolation: { escapeValue: false },
  });
  const members = await rows();
  void new Workbox('./sw.js').register();
  root.render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <List initial={members} />
      </I18nextProvider>
    </StrictMode>,
  );
}

void start(document.getElementById('root') as HTMLElement);
