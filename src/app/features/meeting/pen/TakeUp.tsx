/** The pen was passed to this phone: one tap, no reason, and it writes. */
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../../say/Trouble.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export function TakeUp() {
  const { t } = useTranslation();
  const done = useDone();
  const write = useWrite({ onWritten: () => done(t('pen.yours')) });
  return (
    <>
      <Trouble write={write} />
      <Button
        kind="primary"
        icon={<PenLine aria-hidden="true" />}
        onClick={async () => void (await write.submit({ do: 'take-pen', reason: null }))}
      >
        {t('pen.takeUp')}
      </Button>
    </>
  );
}
