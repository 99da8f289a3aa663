/** What planted bugs are made of: a disk on which one table, or a store in which one part, does something else. */
import type { Tables } from '../../../src/store/disk.ts';
import type { Keyrings } from '../../../src/store/keyring.ts';
import type { Mail } from '../../../src/store/mail/mail.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { Bug } from '../world/bug.ts';

type Some<Table extends keyof Tables> = (table: Tables[Table], tables: Tables) => Partial<Tables[Table]>;

/** A disk on which one table does something else inside transactions that write. */
export function withTable<Table extends keyof Tables>(
  name: Table,
  change: Some<Table>,
): NonNullable<Bug['disk']> {
  return (disk) => ({
    ...disk,
    write: (names, work) =>
      disk.write(names, (tables) =>
        work({ ...tables, [name]: { ...tables[name], ...change(tables[name], tables) } }),
      ),
  });
}

export const withMail = (change: (mail: Mail) => Partial<Mail>): NonNullable<Bug['store']> => {
  return (store) => ({
    ...store,
    async mail() {
      const mail = await store.mail();
      return { ...mail, ...change(mail) };
    },
  });
};

export const withKeyrings =
  (change: (keyrings: Keyrings, store: MailingStore) => Partial<Keyrings>): NonNullable<Bug['store']> =>
  (store) => ({
    ...store,
    async keyrings() {
      const keyrings = await store.keyrings();
      return { ...keyrings, ...change(keyrings, store) };
    },
  });
