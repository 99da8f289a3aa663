/** Whose phone comes into a follow-up book: her name, by which the team knows who wrote what. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../../ledger/cards.ts';
import type { CardId } from '../../../ledger/ids.ts';
import type { Host } from '../../../sync/joining/port.ts';
import { useSession } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Page } from '../../ui/page/Page.tsx';

export interface WhoOfTeamProps {
  readonly named: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

export function WhoOfTeam({ named, onName, onLeave }: WhoOfTeamProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(named);
  const [asked, setAsked] = useState(false);
  const name = typed.trim();
  const next = () => {
    setAsked(true);
    if (name !== '') onName(name);
  };
  return (
    <Page
      title={t('joining.whose')}
      onBack={onLeave}
      actions={
        <Button kind="primary" onClick={next}>
          {t('founding.next')}
        </Button>
      }
    >
      <TextField
        label={t('joining.teamName')}
        hint={t('joining.teamNameHint')}
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_NAME}
        problem={asked && name === '' ? t('joining.teamNameMissing') : undefined}
        autoComplete="off"
      />
    </Page>
  );
}

/**
 * Her name is written when people have said that the pictures are the same, just before her phone is told of: who did not come in leaves
 * none.
 */
export function useNaming(host: Host, card: CardId | null, name: string): Host {
  const session = useSession();
  return useMemo(
    () => ({
      ...host,
      async announce(newcomer) {
        if (card === null) return host.announce(newcomer);
        const text = { kind: 'text', book: session.id, id: card, version: 1, text: name } as const;
        const saved = await session.saveCards([text]);
        return saved.ok ? host.announce(newcomer) : { ok: false, code: saved.disk.code };
      },
    }),
    [host, session, card, name],
  );
}
