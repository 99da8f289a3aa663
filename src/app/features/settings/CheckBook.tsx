/**
 * "Check the book": every running hash and every check of the ledger over all entries; ✓ or what was found, in words. Where all
 * is well, the pictures by which people see that two phones hold the same book.
 */
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hashFinder } from '../../../ledger/branches/branches.ts';
import { CHECKS, type CheckId, checkBook } from '../../../ledger/checks.ts';
import { seenFrom } from '../../../ledger/order/page-seen.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Pictures } from '../../pictures/Pictures.tsx';
import { useDiskWords } from '../../say/disk-words.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

type Problem = CheckId | 'hashes';

type Result =
  | { readonly is: 'fine'; readonly lines: number; readonly pictures: readonly number[] }
  | { readonly is: 'found'; readonly problems: readonly Problem[] }
  | { readonly is: 'unread' };

export function CheckBook() {
  const { t } = useTranslation();
  const format = useFormat();
  const { store, picturesOfBook } = useParts();
  const { id, heads, forks, links } = useView();
  const diskWords = useDiskWords();
  const [result, setResult] = useState<Result | null>(null);
  const check = async () => {
    try {
      // Both branches of a copied phone: which of them came first is not the same on every phone.
      const entries = [...(await store.entriesOf(id, { all: true })), ...forks];
      const hashes = await store.verifyHashes(id);
      const known = Object.entries(heads.bySheet).map(([sheet, head]) => ({
        sheet,
        last: head.number,
        hash: head.hash,
      }));
      const seen = seenFrom(await store.pagesSeen(id), entries);
      const branches = { links, hashAt: hashFinder(hashes.ok ? hashes.heads : known) };
      const findings = checkBook(entries, known, undefined, seen, branches);
      const found = new Set(findings.map((finding) => finding.check));
      const problems: Problem[] = CHECKS.map((one) => one.id).filter((one) => found.has(one));
      if (!hashes.ok) problems.unshift('hashes');
      setResult(
        problems.length > 0
          ? { is: 'found', problems }
          : { is: 'fine', lines: entries.length, pictures: await picturesOfBook(entries) },
      );
    } catch {
      setResult({ is: 'unread' });
    }
  };
  return (
    <Card title={t('settings.check.title')}>
      <p>{t('settings.check.what')}</p>
      <Button wide icon={<ShieldCheck aria-hidden="true" />} onClick={check}>
        {t('settings.check.do')}
      </Button>
      {result?.is === 'fine' ? (
        <>
          <Notice tone="done">
            {t('settings.check.fine', { count: result.lines, shown: format.number(result.lines) })}
          </Notice>
          <p>{t('settings.check.same')}</p>
          <Pictures indices={result.pictures} small />
        </>
      ) : null}
      {result?.is === 'unread' ? <Notice tone="error">{diskWords({ code: 'cannotRead' })}</Notice> : null}
      {result?.is === 'found' ? (
        <Notice tone="error" title={t('settings.check.found')}>
          <ul>
            {result.problems.map((problem) => (
              <li key={problem}>{t(`settings.finding.${problem}`)}</li>
            ))}
          </ul>
          {t('settings.check.whatToDo')}
        </Notice>
      ) : null}
    </Card>
  );
}
